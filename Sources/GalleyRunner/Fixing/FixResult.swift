// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// The numbers of changes, remaining findings and failures after inputs were fixed.
public struct FixResult: Sendable {
    /// The number of documents that were examined, including those that failed.
    public internal(set) var documents = 0
    /// The number of documents that were changed.
    public internal(set) var changed = 0
    /// The total number of bytes by which documents became shorter.
    public internal(set) var removedBytes = 0
    /// The total number of bytes by which documents became longer.
    public internal(set) var addedBytes = 0
    /// The number of files that were skipped because they are not text.
    public internal(set) var skippedFiles = 0
    /// The number of files in the searched folders that no reader accepts, by kind, such as ".csv".
    package(set) public var ignoredFiles = IgnoredFiles()
    /// The number of remaining findings whose edits would lose words, by rule; the user must decide
    /// about them.
    public internal(set) var left: [String: Int] = [:]
    /// The number of remaining findings without an edit, by rule.
    public internal(set) var withoutEdit: [String: Int] = [:]
    /// The number of findings that were not fixed because their edits overlap other edits, by rule.
    public internal(set) var overlapping: [String: Int] = [:]
    /// The id of the first document in which edits overlap.
    public internal(set) var firstOverlap: String?
    /// The documents that lost words because of optional edits, with these words.
    public internal(set) var lostWords: [(id: String, words: [String])] = []
    /// The documents that could not be read or examined; they stay unchanged.
    public internal(set) var failures: [DocumentFailure] = []
    /// The reason why the fix is not a success, although all other documents were fixed: more
    /// documents failed than the pipeline's `max_failures` allows; nil after a success.
    package(set) public var failureReason: String?

    /// Adds the result of one document.
    mutating func add(_ outcome: TextFixer.Outcome, of document: any Document) {
        left.merge(outcome.left, uniquingKeysWith: +)
        withoutEdit.merge(outcome.withoutEdit, uniquingKeysWith: +)
        overlapping.merge(outcome.overlapping, uniquingKeysWith: +)
        if !outcome.overlapping.isEmpty, firstOverlap == nil { firstOverlap = document.id }
        if !outcome.lostWords.isEmpty { lostWords.append((document.id, outcome.lostWords)) }
        guard let text = outcome.text else { return }
        changed += 1
        let difference = text.utf8.count - document.text.utf8.count
        addedBytes += max(difference, 0)
        removedBytes += max(-difference, 0)
    }

    /// Adds the result of one file.
    mutating func add(_ file: FixResult) {
        documents += file.documents
        changed += file.changed
        removedBytes += file.removedBytes
        addedBytes += file.addedBytes
        skippedFiles += file.skippedFiles
        left.merge(file.left, uniquingKeysWith: +)
        withoutEdit.merge(file.withoutEdit, uniquingKeysWith: +)
        overlapping.merge(file.overlapping, uniquingKeysWith: +)
        firstOverlap = firstOverlap ?? file.firstOverlap
        lostWords += file.lostWords
        failures += file.failures
    }

    /// Adds a failure for a file that was not written; its documents count as examined, but not as
    /// changed.
    mutating func addFailed(_ file: FixResult, _ failure: DocumentFailure) {
        documents += max(file.documents, 1)
        failures.append(failure)
    }
}
