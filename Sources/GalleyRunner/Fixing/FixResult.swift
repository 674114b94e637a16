// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// What mending came to.
package struct FixResult: Sendable {
    /// Documents that were looked at, those that failed included.
    package internal(set) var documents = 0
    /// Documents that were changed.
    package internal(set) var changed = 0
    /// Bytes that went from them.
    package internal(set) var removedBytes = 0
    /// Bytes that came to them.
    package internal(set) var addedBytes = 0
    /// Files that were left out because they are no text.
    package internal(set) var skippedFiles = 0
    /// How many findings of each rule propose no edit: somebody must look at them.
    package internal(set) var left: [String: Int] = [:]
    /// How many findings of each rule were left, as their edits overlap those of others.
    package internal(set) var overlapping: [String: Int] = [:]
    /// The first document in which edits overlap.
    package internal(set) var firstOverlap: String?
    /// Documents that could not be read or examined; they stay as they are.
    package internal(set) var failures: [DocumentFailure] = []

    /// Adds what came of one document.
    mutating func add(_ outcome: TextFixer.Outcome, of document: any Document) {
        left.merge(outcome.left, uniquingKeysWith: +)
        overlapping.merge(outcome.overlapping, uniquingKeysWith: +)
        if !outcome.overlapping.isEmpty, firstOverlap == nil { firstOverlap = document.id }
        guard let text = outcome.text else { return }
        changed += 1
        let difference = text.utf8.count - document.text.utf8.count
        addedBytes += max(difference, 0)
        removedBytes += max(-difference, 0)
    }

    /// Adds what came of one file.
    mutating func add(_ file: FixResult) {
        documents += file.documents
        changed += file.changed
        removedBytes += file.removedBytes
        addedBytes += file.addedBytes
        skippedFiles += file.skippedFiles
        left.merge(file.left, uniquingKeysWith: +)
        overlapping.merge(file.overlapping, uniquingKeysWith: +)
        firstOverlap = firstOverlap ?? file.firstOverlap
        failures += file.failures
    }

    /// Adds a file of which nothing was written, though its documents were looked at.
    mutating func addFailed(_ file: FixResult, _ failure: DocumentFailure) {
        documents += max(file.documents, 1)
        failures.append(failure)
    }
}
