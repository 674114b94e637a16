// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// An analyzer whose merging is commutative but not associative.
struct AverageOfAverages: Analyzer {
    struct Summary: AnalyzerSummary {
        var mean: Double?

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            if let mean, let others = other.mean {
                self.mean = (mean + others) / 2
            } else {
                mean = mean ?? other.mean
            }
        }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "average", summary: "Averages lengths.",
            examples: [Example("nothing is found", "a")])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        var one = Summary()
        one.mean = Double(document.length)
        summary.merge(one, TermTranslation(from: Vocabulary(), into: &empty))
    }

    private var empty: Vocabulary {
        get { Vocabulary() }
        nonmutating set {}
    }
}

/// An analyzer whose empty summary changes a summary with which it is merged.
struct CountsMerges: Analyzer {
    struct Summary: AnalyzerSummary {
        var count = 0

        mutating func merge(_ other: Summary, _ terms: TermTranslation) { count += other.count + 1 }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "merges", summary: "Counts.", examples: [Example("nothing is found", "a")])
    }
}

/// An analyzer that keeps documents in the order of collection, so its merging is not commutative.
struct FirstComesFirst: Analyzer {
    struct Summary: AnalyzerSummary {
        var ids: [String] = []

        mutating func merge(_ other: Summary, _ terms: TermTranslation) { ids += other.ids }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "first", summary: "Lists ids.", examples: [Example("nothing is found", "a")])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.ids.append(document.id)
    }
}

/// An analyzer that adds up `Double`s, whose sum depends on their order.
struct FloatingSum: Analyzer {
    struct Summary: AnalyzerSummary {
        var sum = 0.0

        mutating func merge(_ other: Summary, _ terms: TermTranslation) { sum += other.sum }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "floating_sum", summary: "Adds.", examples: [Example("nothing is found", "a")])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.sum += 1 / Double(document.length)
    }
}

/// An analyzer that encodes only a part of its summary.
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

/// An analyzer whose decoder does not accept what it encodes.
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
