// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// One analyzer at work in one worker, whatever its type: the analyzer and its summaries.
///
/// A summary per group: number 0 is of all documents.
protocol Stage: Sendable {
    /// Whether `examine` of many documents is to be called, as by a stage whose analyzer is another
    /// program.
    var takesBatches: Bool { get }
    /// A part of the input begins.
    func beginPart()
    func examine(_ document: AnnotatedDocument) throws -> Evidence
    /// Looks at many documents at once; gives as many results, in their order.
    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>]
    /// There are no more documents.
    func finish()
    mutating func collect(_ document: AnnotatedDocument, _ evidence: Evidence, group: Int)
    /// Takes in another worker's stage of the same analyzer.
    ///
    /// - Parameter groups: the number here of each of the other's groups.
    mutating func merge(_ other: any Stage, _ terms: TermTranslation, groups: [Int])
    /// The summaries of these groups, in this order.
    func encoded(_ vocabulary: SharedVocabulary, groups: [Int]) throws -> JSONValue
    /// Puts decoded summaries in the place of its own; gives the number of them.
    mutating func decode(_ value: JSONValue, _ vocabulary: SharedVocabulary) throws -> Int
    /// The records that its summaries could move out of memory.
    var residentRecords: Int { get }
    func report(group: Int, _ context: ReportContext) -> Section
    /// The terms of all documents by which two runs are compared; nil if it counts none.
    func comparedTerms(_ policy: TokenizerPolicy) -> ComparedTerms?
}

/// A stage that looks at documents one by one and holds nothing open.
extension Stage {
    var takesBatches: Bool { false }
    func beginPart() {}
    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>] { [] }
    func finish() {}
    func comparedTerms(_ policy: TokenizerPolicy) -> ComparedTerms? { nil }
}

/// A stage of one analyzer type.
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
                .init(codingPath: [], debugDescription: "a summary of another analyzer"))
        }
        return summaries.count
    }

    var residentRecords: Int { summaries.reduce(0) { $0 + $1.residentRecords } }

    func report(group: Int, _ context: ReportContext) -> Section {
        analyzer.report(summary(of: group), context)
    }

    func comparedTerms(_ policy: TokenizerPolicy) -> ComparedTerms? {
        analyzer.comparedTerms(summary(of: 0), policy)
    }

    private func summary(of group: Int) -> A.Summary {
        group < summaries.count ? summaries[group] : initial
    }

    private mutating func reserve(_ group: Int) {
        while summaries.count <= group { summaries.append(initial) }
    }
}
