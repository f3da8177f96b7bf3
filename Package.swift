// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "parallax",
  products: [
    .executable(name: "parallax", targets: ["parallax"]),
    .executable(name: "parallax-server", targets: ["parallax-server"]),
    .library(name: "ParallaxKit", targets: ["ParallaxKit"]),
    .library(name: "ParallaxIngest", targets: ["ParallaxIngest"]),
    .library(name: "ICUKit", targets: ["ICUKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    // Without its traits it needs FoundationEssentials only.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
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
      ], linkerSettings: [.linkedLibrary(":libstemmer.a")]),
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
    .executableTarget(
      name: "parallax", dependencies: ["ParallaxCommands"],
      // At a fixed address: else each start writes 88,000 pointers anew, page by page.
      linkerSettings: [
        .unsafeFlags(
          ["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
      ]),
    .target(
      name: "ParallaxServer",
      dependencies: [
        "ParallaxKit", "ParallaxIngest", "ParallaxRendering", "ParallaxPages", "ICUKit",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    // A program of its own, so that what it is linked with is not loaded by the other commands.
    .executableTarget(
      name: "parallax-server", dependencies: ["ParallaxCommands", "ParallaxServer"]),
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
      name: "ParallaxServerTests",
      dependencies: [
        "ParallaxServer", "TestSupport", .product(name: "NIOEmbedded", package: "swift-nio"),
      ]),
    .testTarget(
      name: "ParallaxCommandsTests", dependencies: ["ParallaxCommands", "TestSupport"],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
