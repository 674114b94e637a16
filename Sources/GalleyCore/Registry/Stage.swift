// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// One analyzer with its summaries in one worker, in a form that does not depend on the analyzer's
/// type.
///
/// There is one summary per group; number 0 is the summary of all documents.
protocol Stage: Sendable {
    /// Whether the engine passes many documents to `examine` at once, as it does for an analyzer in
    /// another process.
    var takesBatches: Bool { get }
    /// Begins a part of the input.
    func beginPart()
    func examine(_ document: AnnotatedDocument) throws -> Evidence
    /// Examines many documents at once and returns one result per document, in the same order.
    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>]
    /// Ends the input, after the last document.
    func finish()
    mutating func collect(_ document: AnnotatedDocument, _ evidence: Evidence, group: Int)
    /// Adds another worker's stage of the same analyzer.
    ///
    /// - Parameter groups: for each group number of the other stage, the number of the same group
    ///   in this stage.
    mutating func merge(_ other: any Stage, _ terms: TermTranslation, groups: [Int])
    /// Encodes the summaries of the given groups, in the order of `groups`.
    func encoded(_ vocabulary: SharedVocabulary, groups: [Int]) throws -> JSONValue
    /// Replaces the summaries by decoded summaries and returns how many there are.
    mutating func decode(_ value: JSONValue, _ vocabulary: SharedVocabulary) throws -> Int
    /// The number of keyed-table entries in memory, which can be spilled.
    var residentEntries: Int { get }
    func report(group: Int, _ context: ReportContext) -> Section
    /// Returns the terms of all documents, for a comparison of two runs; nil if the analyzer counts
    /// no terms.
    func termsForDiff(_ policy: TokenizerPolicy) -> ComparedTerms?
}

/// Default implementations for a stage that examines single documents and has nothing to close.
extension Stage {
    var takesBatches: Bool { false }
    func beginPart() {}
    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>] { [] }
    func finish() {}
    func termsForDiff(_ policy: TokenizerPolicy) -> ComparedTerms? { nil }
}

/// The stage of an analyzer that is a Swift type, in one worker.
struct AnalyzerStage<A: Analyzer>: Stage {
    private let analyzer: A
    private let initial: A.Summary
    private var summaries: [A.Summary] = []

    init(_ analyzer: A, vocabulary: inout Vocabulary) {
        self.analyzer = analyzer
        initial = analyzer.prepare(&vocabulary)
    }

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        try analyzer.examine(document)
    }

    mutating func collect(_ document: AnnotatedDocument, _ evidence: Evidence, group: Int) {
        reserve(group)
        analyzer.collect(document, evidence, into: &summaries[group])
    }

    mutating func merge(_ other: any Stage, _ terms: TermTranslation, groups: [Int]) {
        guard let other = other as? AnalyzerStage<A> else { return }
        for (index, summary) in other.summaries.enumerated() {
            reserve(groups[index])
            summaries[groups[index]].merge(summary, terms)
        }
    }

    func encoded(_ vocabulary: SharedVocabulary, groups: [Int]) throws -> JSONValue {
        let encoder = CanonicalEncoder(userInfo: vocabulary.userInfo)
        return try encoder.encodeValue(groups.map(summary))
    }

    mutating func decode(_ value: JSONValue, _ vocabulary: SharedVocabulary) throws -> Int {
        summaries = try vocabulary.decoder.decode([A.Summary].self, from: value)
        guard summaries.allSatisfy(analyzer.accepts) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: [], debugDescription: "the summary is not valid for this analyzer"))
        }
        return summaries.count
    }

    var residentEntries: Int { summaries.reduce(0) { $0 + $1.residentEntries } }

    func report(group: Int, _ context: ReportContext) -> Section {
        var section = analyzer.report(summary(of: group), context)
        if !A.replacesStandardTables {
            section.addStandardTables(context.tally, analyzer.infoWithOptions)
        }
        return section
    }

    func termsForDiff(_ policy: TokenizerPolicy) -> ComparedTerms? {
        analyzer.termsForDiff(summary(of: 0), policy)
    }

    private func summary(of group: Int) -> A.Summary {
        group < summaries.count ? summaries[group] : initial
    }

    private mutating func reserve(_ group: Int) {
        while summaries.count <= group { summaries.append(initial) }
    }
}
