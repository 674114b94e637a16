// SPDX-License-Identifier: Apache-2.0

/// Why a run ended before its report.
package enum RunError: Error, Sendable, CustomStringConvertible {
    /// A file of the run's own cannot be read or written.
    case file(FileError)
    /// The documents fall into more groups than `max_groups`.
    case tooManyGroups(limit: Int)
    /// A person asked to stop.
    case interrupted
    /// The folder in which the process runs is gone, or its path is not UTF-8.
    case noWorkingFolder
    /// Something that was asked for would do harm.
    case refused(String)
    /// A state file that does not fit.
    case state(String)

    /// Does something with files and turns its error into one of the run's.
    static func files<Value: ~Copyable>(
        _ action: () throws(FileError) -> Value
    ) throws(RunError) -> Value {
        do throws(FileError) {
            return try action()
        } catch {
            throw .file(error)
        }
    }

    /// Moves something out of memory or back and turns its error into one of the run's.
    static func spilling(_ action: () throws -> Void) throws(RunError) {
        do {
            try action()
        } catch let error as FileError {
            throw .file(error)
        } catch {
            throw .state("the words cannot be moved out of memory: \(error)")
        }
    }

    /// The error in words: lower-case first word, no full stop.
    package var description: String {
        switch self {
        case .file(let error): error.description
        case .tooManyGroups(let limit):
            "the documents fall into more than \(limit) groups; raise 'max_groups' or group by "
                + "something coarser"
        case .interrupted: "interrupted"
        case .noWorkingFolder:
            "the working directory is gone, or its path is not UTF-8; change to another one"
        case .state(let message), .refused(let message): message
        }
    }
}
