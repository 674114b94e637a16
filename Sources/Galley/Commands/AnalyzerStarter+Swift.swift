// SPDX-License-Identifier: Apache-2.0

extension AnalyzerStarter {
    /// Package.swift.
    var manifest: String {
        """
        // swift-tools-version: 6.2
        import PackageDescription

        let galley = Target.Dependency.product(name: "Galley", package: "Galley")
        let testing = Target.Dependency.product(name: "GalleyTesting", package: "Galley")

        let package = Package(
            name: "\(type)",
            platforms: [.macOS(.v26)],
            dependencies: [.package(name: "Galley", path: \(clone.debugDescription))],
            targets: [
                .target(name: "\(type)", dependencies: [galley]),
                .executableTarget(
                    name: "\(id)", dependencies: ["\(type)", galley], path: "Sources/\(type)Tool"),
                .testTarget(name: "\(type)Tests", dependencies: ["\(type)", galley, testing]),
            ]
        )

        """
    }

    /// The analyzer.
    var analyzer: String {
        """
        public import Galley

        /// Counts question marks.
        public struct \(type): Analyzer {
            public static let info = AnalyzerInfo(
                id: "\(id)", summary: "Counts question marks.",
                rules: [Rule("question", "A question mark.", severity: .note)],
                measures: [.count("questions", "Question marks.")],
                examples: [
                    Example("a question", "Why⟦?⟧", measures: ["questions": 1]),
                    Example("none", "So.", measures: ["questions": 0]),
                ])

            public init() {}

            public func examine(_ document: AnnotatedDocument) throws -> Evidence {
                let marks = document.text.utf8.enumerated().filter { $1 == UInt8(ascii: "?") }
                return Evidence(
                    measures: ["questions": .count(marks.count)],
                    findings: marks.map {
                        Finding(
                            rule: "question", message: "a question mark",
                            spans: [$0.offset..<$0.offset + 1])
                    })
            }
        }

        """
    }

    /// The tool that has it beside the built-in analyzers.
    var tool: String {
        """
        import Galley
        import \(type)

        @main struct \(type)Tool: GalleyTool {
            static let analyzers: [any Analyzer.Type] = [\(type).self]
        }

        """
    }

    /// Its test.
    var test: String {
        """
        import Galley
        import GalleyTesting
        import Testing
        import \(type)

        @Test func promisesAreKept() throws {
            try checkAnalyzer(\(type).self)
        }

        """
    }
}
