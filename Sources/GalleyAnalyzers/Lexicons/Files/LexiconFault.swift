// SPDX-License-Identifier: Apache-2.0

/// A fault in a lexicon file, or an entry that is valid but suspicious, with its place.
public struct LexiconFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The number of the line in the file, from 1.
    public let line: Int
    /// The column, from 1, if the file is of a kind in which a line may contain several entries.
    public let column: Int?
    /// What was found and what was expected.
    public let message: String

    init(line: Int, column: Int? = nil, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }

    /// The place and the message, such as "line 3: no word before the tab".
    public var description: String {
        column.map { "line \(line), column \($0): \(message)" } ?? "line \(line): \(message)"
    }

    /// Describes the first faults of a file in full, and states the number of the others.
    static func summary(of faults: [LexiconFault], inFull: Int = 3) -> String {
        let first = faults.prefix(inFull).map(\.description).joined(separator: "; ")
        let more = faults.count - inFull
        return more > 0 ? "\(first); and \(more) more" : first
    }
}
