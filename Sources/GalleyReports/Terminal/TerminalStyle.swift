// SPDX-License-Identifier: Apache-2.0

/// The layout of text for a terminal: its width and its colours.
public struct TerminalStyle: Sendable, Hashable {
    /// The width of a line in columns, from 40 to 120.
    public let width: Int
    /// Whether colours and weights are written as ANSI escape sequences.
    public let usesColor: Bool

    /// Makes a style.
    ///
    /// - Parameters:
    ///   - width: the width of the terminal in columns. Widths below 40 count as 40; widths above
    ///     120 count as 120, because longer lines are hard to read.
    ///   - usesColor: whether to write ANSI escape sequences.
    public init(width: Int = 80, usesColor: Bool = false) {
        self.width = min(max(width, 40), 120)
        self.usesColor = usesColor
    }
}
