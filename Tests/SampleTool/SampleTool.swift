// SPDX-License-Identifier: Apache-2.0

import Galley

/// A tool with analyzers, a reader and a format of its own, for the end-to-end tests.
@main
struct SampleTool: GalleyTool {
    static let analyzers: [any Analyzer.Type] = [
        HandCoded.self, LongLines.self, Refusing.self,
    ]
    static let readers: [any DocumentReader.Type] = [TableReader.self]
    static let formats: [any Format.Type] = [GateLines.self]
}

/// Throws for every document whose id has digits that form a number divisible by seven.
struct Refusing: Analyzer {
    struct Refusal: Error, CustomStringConvertible {
        var description: String { "the number is divisible by seven" }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "refusing", summary: "Throws at every seventh document.",
            layers: [Paragraphs.self],
            measures: [.count("digits", "Digits in the id.")],
            examples: [Example("no digits", "text", measures: ["digits": 0])])
    }

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        let digits = document.id.filter(\.isNumber)
        if let number = Int(digits), number % 7 == 0 { throw Refusal() }
        return Evidence(measures: ["digits": .count(digits.count)])
    }
}
