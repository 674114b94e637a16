// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Bytes that are made from those of a source while they are read, so that they can only be read from
/// the first to the last.
protocol ForwardStream: ByteStream {
    /// The source of the bytes.
    var source: ByteSource { get }
}

extension ForwardStream {
    /// Unknown until all bytes are read.
    var size: Int { 0 }
    /// Whether the source has not changed.
    var isUnchanged: Bool { source.isUnchanged }
    /// The stream cannot move.
    var canSeek: Bool { false }

    /// Always fails.
    func seek(to offset: Int) throws {
        throw source.failure(
            .unreadable, "unpacked and decoded bytes can only be read from their start", part: 0,
            line: 1)
    }
}
