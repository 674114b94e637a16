// SPDX-License-Identifier: Apache-2.0

import GalleyReaders

/// An open file from which a reader reads.
final class FileStream: ByteStream {
    private let file: InputFile

    init(_ file: consuming InputFile) {
        self.file = file
    }

    var size: Int { file.size }
    var isUnchanged: Bool { file.isUnchanged }
    var canSeek: Bool { file.status.isRegular && !file.isStandardInput }

    func seek(to offset: Int) throws { try file.seek(to: offset) }

    func read(_ count: Int, into buffer: inout [UInt8]) throws -> Int {
        try file.read(count, into: &buffer)
    }
}
