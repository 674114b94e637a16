// SPDX-License-Identifier: Apache-2.0

/// Why nothing was written of a file that was to be mended.
enum FixedFileError: Error {
    /// The input cannot be read, or changed meanwhile; other files are mended all the same.
    case input(FileError)
    /// The output cannot be written, which ends the work.
    case output(FileError)

    /// Reads something.
    static func reading<Value: ~Copyable>(
        _ action: () throws(FileError) -> Value
    ) throws(FixedFileError) -> Value {
        do throws(FileError) { return try action() } catch { throw .input(error) }
    }

    /// Writes something.
    static func writing<Value: ~Copyable>(
        _ action: () throws(FileError) -> Value
    ) throws(FixedFileError) -> Value {
        do throws(FileError) { return try action() } catch { throw .output(error) }
    }
}
