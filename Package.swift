// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built in Swift 6 mode with warnings as errors.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// The program that colours code and sets formulas needs JavaScriptCore, which not every machine has:
/// it belongs to the package where TOOLKIT_TYPESET is set. `make` sets it where the library is there.
let hasTypesetting = Context.environment["TOOLKIT_TYPESET"] != nil

/// The server stands on Hummingbird, which takes longer to compile than everything else together: it
/// belongs to the package where TOOLKIT_SERVER is set.
let hasServer = Context.environment["TOOLKIT_SERVER"] != nil

let package = Package(
  name: "toolkit",
  products: [
    .executable(name: "toolkit", targets: ["toolkit"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Faces of C libraries, and the few lines of C that Swift cannot say.
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CDigest", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CFileExchange"),
    .target(name: "CParserMemory", dependencies: ["CCMarkGFM"]),
    .target(
      name: "CUnicode",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),

    // The house, lowest room first. A target imports only targets above it.
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "TypesetProtocol", swiftSettings: strict),
    .target(
      name: "MarkdownSyntax",
      dependencies: [
        "CCMarkGFM", "CParserMemory", "Diagnostics", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "SiteModel", dependencies: ["CExpat", "CUnicode", "Diagnostics", "MarkdownSyntax"],
      swiftSettings: strict),
    .target(
      name: "SiteSearch", dependencies: ["CStemmer", "CUnicode", "Diagnostics", "SiteModel"],
      swiftSettings: strict),
    .target(
      name: "SiteRendering",
      dependencies: [
        "Diagnostics", "MarkdownSyntax", "SiteModel", "SiteSearch", "TypesetProtocol",
      ],
      swiftSettings: strict),
    .target(
      name: "SiteBuild",
      dependencies: [
        "CDigest", "CFileExchange", "Diagnostics", "MarkdownSyntax", "SiteModel", "SiteSearch",
        "SiteRendering", "TypesetProtocol",
      ],
      swiftSettings: strict),
    .target(
      name: "SiteAnswers",
      dependencies: [
        "Diagnostics", "MarkdownSyntax", "SiteModel", "SiteSearch", "SiteRendering",
      ],
      swiftSettings: strict),
    .target(
      name: "SiteTestSupport", dependencies: ["Diagnostics", "MarkdownSyntax", "SiteModel"],
      swiftSettings: strict),
    .target(
      name: "CommandOptions",
      dependencies: [
        "Diagnostics", "SiteModel", "SiteBuild", "SiteAnswers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "toolkit",
      dependencies: [
        "CommandOptions", "Diagnostics", "SiteModel", "SiteSearch", "SiteBuild", "SiteAnswers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests, and what only they need.
    .systemLibrary(
      name: "CGumbo", path: "Tests/Support/CGumbo", pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"])]),
    .testTarget(
      name: "TypesetProtocolTests", dependencies: ["TypesetProtocol"], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownSyntaxTests",
      dependencies: [
        "CGumbo", "Diagnostics", "MarkdownSyntax", "SiteTestSupport",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SiteModelTests",
      dependencies: ["Diagnostics", "MarkdownSyntax", "SiteModel", "SiteTestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "SiteRenderingTests",
      dependencies: [
        "CCMarkGFM", "Diagnostics", "MarkdownSyntax", "SiteModel", "SiteRendering",
        "SiteTestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "SiteSearchTests", dependencies: ["CUnicode", "SiteSearch"], exclude: ["Vectors"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteRenderingPageTests",
      dependencies: [
        "Diagnostics", "MarkdownSyntax", "SiteModel", "SiteRendering", "SiteSearch",
        "SiteTestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["CGumbo", "Diagnostics", "SiteBuild", "toolkit"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "SiteAnswersTests",
      dependencies: [
        "Diagnostics", "SiteAnswers", "SiteBuild", "SiteModel", "SiteRendering", "SiteTestSupport",
      ],
      exclude: ["Questions", "Sites"], swiftSettings: strict),
    .testTarget(
      name: "SiteBuildTests",
      dependencies: ["Diagnostics", "SiteBuild", "SiteModel", "SiteRendering", "TypesetProtocol"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

if hasTypesetting {
  package.products.append(.executable(name: "toolkit-typeset", targets: ["toolkit-typeset"]))
  package.targets += [
    .systemLibrary(
      name: "CJavaScriptCore", pkgConfig: "javascriptcoregtk-4.1",
      providers: [.apt(["libjavascriptcoregtk-4.1-dev"])]),
    .executableTarget(
      name: "toolkit-typeset", dependencies: ["CJavaScriptCore", "TypesetProtocol"],
      swiftSettings: strict),
    .testTarget(
      name: "TypesetProgramTests",
      dependencies: ["SiteBuild", "TypesetProtocol", "toolkit-typeset"],
      swiftSettings: strict),
  ]
}

if hasServer {
  package.products.append(.executable(name: "toolkit-serve", targets: ["toolkit-serve"]))
  package.dependencies += [
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
    .package(
      url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
  ]
  package.targets += [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "SiteServer",
      dependencies: [
        "CZlib", "Diagnostics", "MarkdownSyntax", "SiteModel", "SiteSearch", "SiteRendering",
        "SiteBuild", "SiteAnswers",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "toolkit-serve",
      dependencies: [
        "CommandOptions", "Diagnostics", "SiteModel", "SiteBuild", "SiteAnswers", "SiteServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Deployment"], swiftSettings: strict),
    .testTarget(
      name: "SiteServerTests",
      dependencies: [
        "SiteAnswers", "SiteBuild", "SiteRendering", "SiteServer",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ServeProgramTests",
      dependencies: [
        "SiteBuild", "SiteServer", "toolkit", "toolkit-serve",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
  ]
}

/// The cost of following edits is measured by a program, which nobody needs who does not measure.
if Context.environment["TOOLKIT_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "edit-cost", dependencies: ["SiteBuild", "SiteModel"],
      path: "Tests/Benchmarks/EditCost", swiftSettings: strict))
}
