// SPDX-License-Identifier: Apache-2.0

/// The failure to run a program for a reader.
package enum ProgramError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no such program.
    case missing(program: String)
    /// The program cannot be started, was ended by a signal, or exceeded a limit; in words.
    case failed(String)

    /// The message, with a lower-case first word and no full stop.
    package var description: String {
        switch self {
        case .missing(let program): "there is no program '\(program)' in PATH"
        case .failed(let reason): reason
        }
    }
}
