// SPDX-License-Identifier: Apache-2.0

/// What the files of records and failures hold.
package struct OutputSummary: Sendable, Hashable, Codable {
    /// The splits in the order in which they stand in both files.
    var segments: [OutputSegment]
    /// SHA-256 of the records.
    var recordsHash: String
    /// SHA-256 of the failures.
    var failuresHash: String
}
