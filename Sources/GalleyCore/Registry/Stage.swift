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
