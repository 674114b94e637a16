// SPDX-License-Identifier: Apache-2.0

/// How many bytes of the records and the failures belong to one split.
struct OutputSegment: Sendable, Hashable, Codable {
    /// The split, from 0.
    var split: Int
    /// Bytes of the records.
    var records = 0
    /// Bytes of the failures.
    var failures = 0
}
