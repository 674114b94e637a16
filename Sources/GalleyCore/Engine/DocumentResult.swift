// SPDX-License-Identifier: Apache-2.0

/// What a worker says of one document: a record, or nothing if the document was left out.
public struct DocumentResult: Sendable {
    /// Measures and findings; nil if the document was skipped.
    public internal(set) var record: Record?
    /// The analyzers for which the document failed.
    public internal(set) var failures: [DocumentFailure] = []
    /// Findings of all analyzers, whether or not there is a record.
    var findings = 0
}
