// SPDX-License-Identifier: Apache-2.0

/// One of the articles of a page.
public struct Article: Sendable, Hashable {
    /// The indices of its lines; the articles of a page together are all of its lines.
    public let lines: Range<Int>

    /// The index of its headline, if one is known.
    public let headline: Int?
}
