// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReaders
import TestSupport

@testable import GalleyRunner

extension RunRequest {
    /// A run of the analyzer `Bytes` over the files in a folder.
    static func sample(
        _ scratch: TemporaryFolder, _ patterns: [String] = ["."], grouping: Grouping? = nil,
        maxGroups: Int = 1000
    ) -> RunRequest {
        let entry = AnalyzerEntry(Bytes.self)
        let analyzers = [
            try? entry.configure([:], resources: { Resource(file: $0, bytes: []) }).get()
        ].compactMap { $0 }
        let plan = EnginePlan(
            analyzers: analyzers.map { PlannedAnalyzer(analyzer: $0) }, grouping: grouping,
            maxGroups: maxGroups)
        let inputs = InputList.find(
            patterns.map { InputPattern($0, from: scratch.path) }, idFolder: scratch.path)
        return RunRequest(
            plan: plan, inputs: inputs, options: InputOptions(),
            formatRecord: { $1 += Array("\($0.id)\n".utf8) },
            formatFailure: { $1 += Array("\($0.id) \($0.reason.rawValue)\n".utf8) })
    }
}

/// Counts bytes; fails documents that begin with "refuse".
struct Bytes: Analyzer {
    struct Refusal: Error, CustomStringConvertible { var description: String { "refused" } }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "bytes", summary: "Counts bytes.", measures: [.count("bytes", "Bytes.")],
            examples: [Example("two", "é", measures: ["bytes": 2])])
    }

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        if document.text.hasPrefix("refuse") { throw Refusal() }
        return Evidence(measures: ["bytes": .count(document.length)])
    }
}

/// Keeps every word.
struct WordsSeen: Analyzer {
    struct Summary: AnalyzerSummary {
        var counts = TermCounts()

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            counts.merge(other.counts, terms)
        }
    }

    static var info: AnalyzerInfo { AnalyzerInfo(id: "words_seen", summary: "Keeps words.") }

    func examine(_ document: AnnotatedDocument) -> Evidence { Evidence() }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        summary.counts.add(document.terms)
    }
}
