// SPDX-License-Identifier: Apache-2.0

/// The terms of a summary by which two runs are compared.
public struct ComparedTerms: Sendable {
    /// How often each occurred.
    public let counts: TermCounts
    /// Whether a term, given its folded spelling, is worth a line; nil: all are.
    public let isListed: (@Sendable (String) -> Bool)?

    /// Names what is compared.
    public init(_ counts: TermCounts, isListed: (@Sendable (String) -> Bool)? = nil) {
        self.counts = counts
        self.isListed = isListed
    }
}
