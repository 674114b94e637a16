// SPDX-License-Identifier: Apache-2.0

/// How like the copies of a line are, from the strictest to the loosest.
public enum LineMatch: String, Sendable, Hashable, CaseIterable {
    /// The same bytes.
    case exact

    /// The same words; case, punctuation, quotation marks, spaces or a credit differ.
    case normalised

    /// Most words are the same (Jaccard similarity of the sets of words).
    case near
}
