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
        "Diagnostics", "MarkdownSyntax", "SiteModel", "SiteSearch", "SiteRendering", "SiteBuild",
      ],
      swiftSettings: strict),
    .target(
      name: "SiteTestSupport", dependencies: ["Diagnostics", "MarkdownSyntax", "SiteModel"],
      swiftSettings: strict),
    .executableTarget(
      name: "toolkit",
      dependencies: [
        "Diagnostics", "SiteModel", "SiteSearch", "SiteBuild", "SiteAnswers",
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
      name: "SiteBuildTests", dependencies: ["SiteBuild", "SiteRendering", "TypesetProtocol"],
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
