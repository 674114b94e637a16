// SPDX-License-Identifier: Apache-2.0

/// A term with its counts, as reports list it.
public struct RankedTerm: Sendable, Hashable {
    /// The folded spelling.
    public let spelling: String
    /// How often it occurred.
    public let occurrences: Int
    /// In how many documents it occurred.
    public let documents: Int
}
