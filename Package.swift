// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "parallax",
  products: [
    .executable(name: "parallax", targets: ["parallax"]),
    .library(name: "ParallaxKit", targets: ["ParallaxKit"]),
    .library(name: "ParallaxIngest", targets: ["ParallaxIngest"]),
    .library(name: "ICUKit", targets: ["ICUKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CSystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(
      name: "CICUBridge", dependencies: ["CSystemICU"],
      linkerSettings: [.linkedLibrary("stdc++")]),
    .target(name: "ICUKit", dependencies: ["CICUBridge"]),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "ExpatKit", dependencies: ["CExpat"]),
    // Archives rather than shared libraries: a run that reads plain text loads nothing for them.
    .target(name: "CGumbo", linkerSettings: [.linkedLibrary(":libgumbo.a")]),
    .target(name: "GumboKit", dependencies: ["CGumbo"]),
    .systemLibrary(name: "CCommonMark", providers: [.apt(["libcmark-dev"])]),
    .target(
      name: "ParallaxKit",
      dependencies: [
        "ICUKit", "CSnowball",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    .target(
      name: "ParallaxIngest",
      dependencies: ["ParallaxKit", "ICUKit", "ExpatKit", "GumboKit", "CCommonMark"],
      linkerSettings: [.linkedLibrary(":libcmark.a")]),
    .target(name: "ParallaxEvaluation", dependencies: ["ParallaxKit", "ICUKit"]),
    .target(
      name: "ParallaxRendering", dependencies: ["ParallaxKit", "ParallaxEvaluation", "ICUKit"]),
    // Settings of the C library's memory, which the Glibc module leaves out.
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"])]),
    .target(
      name: "ParallaxPages",
      dependencies: [
        "ParallaxKit", "ParallaxRendering", "ICUKit", "CMessageDigest",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      linkerSettings: [.linkedLibrary(":libmd.a")]),
    .target(
      name: "ParallaxCommands",
      dependencies: [
        "CMalloc",
        "ParallaxKit", "ParallaxIngest", "ParallaxEvaluation", "ParallaxRendering",
        "ParallaxPages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "parallax", dependencies: ["ParallaxCommands"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "ICUKitTests", dependencies: ["ICUKit", "TestSupport"]),
    .testTarget(name: "ExpatKitTests", dependencies: ["ExpatKit"]),
    .testTarget(name: "GumboKitTests", dependencies: ["GumboKit", "TestSupport"]),
    .testTarget(
      name: "ParallaxKitTests", dependencies: ["ParallaxKit", "ParallaxIngest", "TestSupport"],
      exclude: ["Languages/Inflections"]),
    .testTarget(
      name: "ParallaxIngestTests", dependencies: ["ParallaxIngest", "ParallaxKit", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ParallaxEvaluationTests", dependencies: ["ParallaxEvaluation", "ParallaxKit"]),
    .testTarget(
      name: "ParallaxRenderingTests",
      dependencies: [
        "ParallaxRendering", "ParallaxPages", "ParallaxIngest", "GumboKit", "TestSupport",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "ParallaxCommandsTests", dependencies: ["ParallaxCommands", "TestSupport"],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
