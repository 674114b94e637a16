// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Encodes what its decoder does not take.
struct FailingCoding: Analyzer {
    struct Summary: AnalyzerSummary {
        var documents = 0

        init() {}

        init(from decoder: any Decoder) throws {
            documents = Int(try decoder.singleValueContainer().decode(String.self)) ?? 0
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(documents)
        }

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            documents += other.documents
        }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "failing_coding", summary: "Counts documents.",
            examples: [Example("nothing is found", "a")])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.documents += 1
    }
}
