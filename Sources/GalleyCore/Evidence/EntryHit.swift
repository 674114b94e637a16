// SPDX-License-Identifier: Apache-2.0

/// An entry of an analyzer's own table that was found in a document, and what it counts there.
///
/// For `collect`: an explanation of every hit would take longer than finding it.
public struct EntryHit: Sendable, Hashable {
    /// The entry's number; what it means is the analyzer's own matter.
    public let entry: Int32
    /// What the hit counts.
    public var value: Double

    /// Makes a hit.
    public init(_ entry: Int32, _ value: Double) {
        self.entry = entry
        self.value = value
    }
}
