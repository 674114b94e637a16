// SPDX-License-Identifier: Apache-2.0

/// A line of a lexicon file that cannot be read, and why.
struct LexiconFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line of the file, from 1.
    let line: Int
    /// The column, from 1, where a line may hold several entries.
    var column: Int?
    /// What was found and what was expected.
    let message: String

    var description: String {
        column.map { "line \(line), column \($0): \(message)" } ?? "line \(line): \(message)"
    }

    /// The first faults of a file in full, and the number of the others.
    static func summary(of faults: [LexiconFault], inFull: Int = 3) -> String {
        let first = faults.prefix(inFull).map(\.description).joined(separator: "; ")
        let more = faults.count - inFull
        return more > 0 ? "\(first); and \(more) more" : first
    }
}
