// SPDX-License-Identifier: Apache-2.0

/// The end of a program that was run for a reader.
package struct ProgramEnd: Sendable, Hashable {
    /// The exit status; nil if the reader ended the program.
    package let status: Int?
    /// The last lines that the program wrote to standard error.
    package let errors: String

    /// Makes an end.
    package init(status: Int?, errors: String) {
        self.status = status
        self.errors = errors
    }
}
