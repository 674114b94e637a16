// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Encodes less than it knows.
struct ForgetfulCoding: Analyzer {
    struct Summary: AnalyzerSummary {
        var documents = 0
        var bytes = 0

        private enum Key: String, CodingKey { case documents }

        init() {}

        init(from decoder: any Decoder) throws {
            documents = try decoder.container(keyedBy: Key.self).decode(
                Int.self, forKey: .documents)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(documents, forKey: .documents)
        }

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            documents += other.documents
            bytes += other.bytes
        }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "forgetful", summary: "Counts bytes.", examples: [Example("nothing is found", "a")])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.documents += 1
        summary.bytes += document.length
    }

    func report(_ summary: Summary, _ context: ReportContext) -> Section {
        Section(keyFigures: [KeyFigure("bytes", .count(summary.bytes))])
    }
}
