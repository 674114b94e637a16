// SPDX-License-Identifier: Apache-2.0

/// An ordinary file that several may read, each where it likes, for as long as anybody holds it.
final class OpenFile: Sendable {
    private let file: InputFile

    /// Opens a file.
    init(path: String) throws(FileError) {
        file = try InputFile(path: path, takesPipes: false)
    }

    /// Bytes of the file.
    var size: Int { file.size }

    /// The bytes of a range, all of them.
    func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] { try file.bytes(range) }
}
