// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0458-strict-memory-safety.md
    .strictMemorySafety(),
]

let package = Package(
    name: "Galley",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "Galley", targets: ["Galley"]),
        .library(name: "GalleyTesting", targets: ["GalleyTesting"]),
        .executable(name: "galley", targets: ["GalleyCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // Floor 0: system libraries and embedded data.
        .systemLibrary(
            name: "CYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .systemLibrary(
            name: "CPCRE2",
            pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]
        ),
        .target(name: "CPatterns", dependencies: ["CPCRE2"]),
        .target(name: "BundledData"),
        .target(name: "CKernels"),
        .target(name: "CProcess"),
        .target(
            name: "CPluginHost",
            cSettings: [.headerSearchPath("../../Plugins/C")],
            linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]
        ),

        // These open libraries when they are first used: ICU, SQLite, libarchive, libxml2 and decoders
        // of compressed data. Building needs none of them.
        .target(
            name: "CICUWords",
            linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]
        ),
        .target(
            name: "CArchive",
            linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]
        ),
        .target(
            name: "CCompression",
            linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]
        ),
        .target(
            name: "CXML",
            linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]
        ),
        .target(
            name: "CSQLite",
            linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]
        ),

        // Floor 1: the core. No input or output.
        .target(name: "GalleyJSON", swiftSettings: strict),
        .target(
            name: "GalleyHTML",
            dependencies: ["BundledData"],
            exclude: ["CharacterReferences/generate-references.py"],
            swiftSettings: strict
        ),
        .target(
            name: "GalleyCore",
            dependencies: ["BundledData", "CICUWords", "CKernels", "GalleyJSON"],
            exclude: ["Unicode/generate-tables.py"],
            swiftSettings: strict
        ),

        // Floor 2: what the core is used for.
        .target(
            name: "GalleyPages",
            dependencies: ["GalleyCore"],
            swiftSettings: strict
        ),
        .target(
            name: "GalleyAnalyzers",
            dependencies: [
                "CPatterns", "GalleyCore", "GalleyJSON", "GalleyPages",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "GalleyPipelines",
            dependencies: ["CYAML", "GalleyCore", "GalleyJSON"],
            swiftSettings: strict
        ),
        .target(
            name: "GalleyReports",
            dependencies: ["GalleyCore", "GalleyJSON"],
            swiftSettings: strict
        ),
        .target(
            name: "GalleyReaders",
            dependencies: [
                "CArchive", "CCompression", "CKernels", "CXML", "GalleyCore", "GalleyHTML",
                "GalleyJSON",
                "GalleyPages",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "GalleyTesting",
            dependencies: ["GalleyCore", "GalleyJSON", "GalleyReaders", "GalleyReports"],
            swiftSettings: strict
        ),

        // Floor 3: input and output.
        .target(
            name: "GalleyRunner",
            dependencies: [
                "CKernels", "CPluginHost", "CProcess", "CSQLite", "GalleyCore", "GalleyJSON",
                "GalleyPipelines", "GalleyReaders",
            ],
            swiftSettings: strict
        ),

        // Floors 4 and 5: the commands.
        .target(
            name: "Galley",
            dependencies: [
                "GalleyAnalyzers", "GalleyCore", "GalleyJSON", "GalleyPipelines",
                "GalleyReaders", "GalleyReports", "GalleyRunner", "GalleyTesting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "GalleyCommand",
            dependencies: ["Galley"],
            swiftSettings: strict,
            // Loading the runtime's shared libraries takes a third of the time of a small page.
            linkerSettings: [
                .unsafeFlags(
                    [
                        "-static-stdlib", "-Xlinker", "-l_FoundationCollections",
                        "-Xlinker", "-l_FoundationCShims",
                    ], .when(platforms: [.linux], configuration: .release))
            ]
        ),

        // Plug-ins that have packages of their own too; no product of ours may contain them.
        .target(
            name: "Readability",
            dependencies: ["Galley"],
            path: "Plugins/Readability/Sources/Readability",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "ReadabilityTool",
            dependencies: ["Galley", "Readability"],
            path: "Plugins/Readability/Sources/ReadabilityTool",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "ShoutingTool",
            dependencies: ["Galley"],
            path: "Plugins/Shouting/Sources/Shouting",
            swiftSettings: strict
        ),
        .testTarget(
            name: "ReadabilityTests",
            dependencies: ["Galley", "GalleyTesting", "Readability"],
            path: "Plugins/Readability/Tests/ReadabilityTests",
            swiftSettings: strict
        ),

        // Tests, in the shape of Sources.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "GalleyJSONTests",
            dependencies: ["GalleyJSON", "GalleyTesting", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GalleyHTMLTests",
            dependencies: ["GalleyHTML", "GalleyJSON", "GalleyTesting", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GalleyCoreTests",
            dependencies: ["GalleyCore", "GalleyJSON", "GalleyTesting", "TestSupport"],
            exclude: [
                "Unicode/Graphemes/GraphemeBreakTest.txt",
                "Unicode/Normalization/NormalizationTest.txt",
                "Unicode/Sentences/SentenceBreakTest.txt", "Unicode/WordBreakTest.txt",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GalleyPagesTests",
            dependencies: ["GalleyCore", "GalleyPages", "GalleyTesting", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GalleyAnalyzersTests",
            dependencies: [
                "GalleyAnalyzers", "GalleyCore", "GalleyJSON", "GalleyTesting", "TestSupport",
            ],
            exclude: [
                "Repetition/make-cases.py", "Repetition/repetition-cases.jsonl",
                "SentimentLexicon/Afinn/afinn-cases.jsonl",
                "SentimentLexicon/Support/vader-cases.jsonl",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GalleyPipelinesTests",
            dependencies: [
                "GalleyCore", "GalleyJSON", "GalleyPipelines", "GalleyTesting", "TestSupport",
            ],
            exclude: ["Goldens"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GalleyReportsTests",
            dependencies: [
                "GalleyCore", "GalleyJSON", "GalleyReports", "GalleyTesting", "TestSupport",
            ],
            exclude: ["Goldens"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GalleyReadersTests",
            dependencies: [
                "GalleyCore", "GalleyJSON", "GalleyReaders", "GalleyTesting", "TestSupport",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GalleyRunnerTests",
            dependencies: [
                "GalleyCore", "GalleyJSON", "GalleyPipelines", "GalleyReaders", "GalleyRunner",
                "GalleyTesting", "TestSupport",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GalleyTests",
            dependencies: [
                "Galley", "GalleyAnalyzers", "GalleyCore", "GalleyJSON", "GalleyPipelines",
                "GalleyReports", "GalleyRunner", "GalleyTesting", "TestSupport",
            ],
            swiftSettings: strict
        ),
        // A tool with analyzers of its own, as an author would write it, for the end-to-end tests.
        .executableTarget(
            name: "SampleTool",
            dependencies: ["Galley"],
            path: "Tests/SampleTool",
            swiftSettings: strict
        ),
        // Write the features on which the models of `Config/pages` are fitted.
        .executableTarget(
            name: "block-features",
            dependencies: ["GalleyHTML", "GalleyJSON"],
            path: "Tests/BlockFeatures",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "page-features",
            dependencies: ["GalleyJSON", "GalleyPages"],
            path: "Tests/PageFeatures",
            swiftSettings: strict
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "GalleyCommand", "GalleyJSON", "GalleyTesting", "SampleTool", "TestSupport",
            ],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GalleyTestingTests",
            dependencies: [
                "GalleyCore", "GalleyJSON", "GalleyReaders", "GalleyReports", "GalleyTesting",
                "TestSupport",
            ],
            swiftSettings: strict
        ),
    ],
    // For `#embed`.
    cLanguageStandard: .c2x
)
