// SPDX-License-Identifier: Apache-2.0

/// How like two lines are, from the strictest to the loosest.
public enum LineMatch: String, Sendable, Hashable, Comparable, CaseIterable {
    /// The same bytes.
    case exact

    /// The same words; case, punctuation, quotation marks, spaces or a credit differ.
    case normalised

    /// Most words are the same (Jaccard similarity of the sets of words).
    case near

    /// Whether the first is stricter.
    public static func < (first: LineMatch, second: LineMatch) -> Bool {
        first.order < second.order
    }

    private var order: Int {
        switch self {
        case .exact: 0
        case .normalised: 1
        case .near: 2
        }
    }
}
