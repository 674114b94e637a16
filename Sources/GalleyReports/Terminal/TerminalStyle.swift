// SPDX-License-Identifier: Apache-2.0

/// How text for a terminal is laid out.
public struct TerminalStyle: Sendable, Hashable {
    /// The columns of a line.
    public let width: Int
    /// Whether colours and weights are written as ANSI escape sequences.
    public let usesColor: Bool

    /// Makes a style.
    ///
    /// - Parameter width: below 40 counts as 40, and above 120, where lines become hard to read,
    ///   as 120.
    public init(width: Int = 80, usesColor: Bool = false) {
        self.width = min(max(width, 40), 120)
        self.usesColor = usesColor
    }
}
