// SPDX-License-Identifier: Apache-2.0

/// A program that reads files, as an item of `documents.readers`.
package struct ReaderProgram: Sendable, Hashable {
    /// The program and its arguments; the path of a file is added.
    package var command: [String]
    /// The endings of the files' names, in lower case without a dot.
    package var endings: [String]
    /// The time limit for one file in seconds; nil for the usual limit.
    package var timeLimit: Double?
    /// The memory that the program may use, in bytes; nil for the usual limit.
    package var maxMemory: Int?

    /// Makes an item.
    package init(
        command: [String], endings: [String], timeLimit: Double? = nil, maxMemory: Int? = nil
    ) {
        self.command = command
        self.endings = endings
        self.timeLimit = timeLimit
        self.maxMemory = maxMemory
    }
}
