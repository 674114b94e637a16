// SPDX-License-Identifier: Apache-2.0

import Galley

/// Counts documents by their first byte, in a summary with hand-written coding.
struct HandCoded: Analyzer {
    struct Summary: AnalyzerSummary {
        var counts: [UInt8: Int] = [:]

        init() {}

        /// Decodes sorted pairs of byte and count.
        init(from decoder: any Decoder) throws {
            var pairs = try decoder.unkeyedContainer()
            while !pairs.isAtEnd {
                let byte = try pairs.decode(UInt8.self)
                counts[byte] = try pairs.decode(Int.self)
            }
        }

        func encode(to encoder: any Encoder) throws {
            var pairs = encoder.unkeyedContainer()
            for (byte, count) in counts.sorted(by: { $0.key < $1.key }) {
                try pairs.encode(byte)
                try pairs.encode(count)
            }
        }

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            counts.merge(other.counts, uniquingKeysWith: +)
        }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "hand_coded", summary: "Counts first bytes.",
            examples: [Example("nothing is found", "a")])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        if let byte = document.text.utf8.first { summary.counts[byte, default: 0] += 1 }
    }

    func report(_ summary: Summary, _ context: ReportContext) -> Section {
        Section(
            keyFigures: summary.counts.sorted { $0.key < $1.key }.map {
                KeyFigure("byte \($0.key)", .count($0.value))
            })
    }
}
