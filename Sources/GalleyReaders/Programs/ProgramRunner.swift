// SPDX-License-Identifier: Apache-2.0

/// Runs other programs for readers.
///
/// A reader starts no programs and opens no files itself. What it may use is handed to it with the
/// settings, so that the same reader works where no programs can be run: it then fails by name.
package protocol ProgramRunner: Sendable {
    /// Copies the rest of a source into a file that only the user can read, and removes the file
    /// after a function has returned.
    ///
    /// - Parameters:
    ///   - source: the bytes.
    ///   - ending: the ending of the file's name without a dot, by which some programs recognize
    ///     files.
    ///   - body: a function that takes the absolute path of the file.
    /// - Returns: the result of the function.
    /// - Throws: an error of the source or of the function; `ProgramError` if the file cannot be
    ///   written.
    static func withFile<Result>(
        of source: ByteSource, ending: String, _ body: (String) throws -> Result
    ) throws -> Result

    /// Runs a program without standard input to its end.
    ///
    /// - Parameters:
    ///   - call: the program with its arguments and limits.
    ///   - take: a function that takes the next bytes of standard output; if it returns false, the
    ///     program is ended.
    /// - Returns: the end of the program.
    /// - Throws: `ProgramError` if the program cannot be started or exceeds a limit.
    static func run(
        _ call: ProgramCall, _ take: ([UInt8]) -> Bool
    ) throws(ProgramError) -> ProgramEnd
}
