// SPDX-License-Identifier: Apache-2.0

/// A program with its arguments, and the limits under which it runs.
package struct ProgramCall: Sendable, Hashable {
    /// The program, which is looked up in `PATH` if it contains no slash, and its arguments.
    package var words: [String]
    /// The absolute folder in which the program runs.
    package var folder = "/"
    /// The time limit.
    package var time = Duration.seconds(120)
    /// The memory that the program may use, in bytes.
    package var memory = 1 << 30

    /// Makes a call with the usual limits.
    package init(_ words: [String]) {
        self.words = words
    }
}
