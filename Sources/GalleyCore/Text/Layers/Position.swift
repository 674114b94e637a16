// SPDX-License-Identifier: Apache-2.0

/// A place in a text as people name it.
public struct Position: Sendable, Hashable {
    /// The line, from 1; lines end at "\n" only.
    public let line: Int
    /// The column, from 1, in UTF-8 bytes.
    public let column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
