// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// One analyzer at work in one worker, whatever its type: the analyzer and its summaries.
///
/// A summary per group: number 0 is of all documents.
protocol Stage: Sendable {
    func examine(_ document: AnnotatedDocument) throws -> Evidence
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
}
