// SPDX-License-Identifier: Apache-2.0

/// The reason why a run ended without a report, other than a `FileError`.
package enum RunError: Error, Sendable, CustomStringConvertible {
    /// The documents form more groups than `max_groups`.
    case tooManyGroups(limit: Int)
    /// The user stopped the run.
    case interrupted
    /// The working directory was removed, or its path is not valid UTF-8.
    case noWorkingFolder
    /// The request is refused, for example because the run would overwrite other files.
    case refused(String)
    /// A file of an earlier run is damaged, or cannot be used for this run.
    case state(String)

    /// Calls a function that moves data from memory to a temporary file or back.
    ///
    /// - Throws: `FileError`, or `RunError.state` for every other error of the function.
    static func spilling(_ action: () throws -> Void) throws {
        do {
            try action()
        } catch let error as FileError {
            throw error
        } catch {
            throw RunError.state("data cannot be moved from memory to a temporary file: \(error)")
        }
    }

    /// The message, which begins with a lower-case letter and has no full stop.
    package var description: String {
        switch self {
        case .tooManyGroups(let limit):
            "the documents form more than \(limit) groups; raise 'max_groups' or group by "
                + "something coarser"
        case .interrupted: "interrupted"
        case .noWorkingFolder:
            "the working directory was removed, or its path is not valid UTF-8; change to another "
                + "directory"
        case .state(let message), .refused(let message): message
        }
    }
}
