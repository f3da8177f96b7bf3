// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "parallax-benchmarks",
  dependencies: [
    .package(name: "parallax", path: ".."),
    .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
  ],
  targets: [
    .executableTarget(
      name: "ParallaxBenchmarks",
      dependencies: [
        .product(name: "ICUKit", package: "parallax"),
        .product(name: "ParallaxIngest", package: "parallax"),
        .product(name: "ParallaxKit", package: "parallax"),
        .product(name: "Benchmark", package: "swift-benchmark"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
