// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A store outside of memory, such as a file, for spilled tables.
///
/// GalleyCore opens no files, so the caller of the engine provides functions that append and read
/// bytes.
package final class SpillStore: Sendable {
    private let appendBytes: @Sendable ([UInt8]) throws -> Void
    private let readBytes: @Sendable (Range<Int>) throws -> [UInt8]
    private let state: Mutex<State>

    private struct State {
        var size: Int
        var fault: (any Error)?
    }

    /// Makes a store from two functions.
    ///
    /// - Parameters:
    ///   - size: the number of bytes that the store already contains.
    ///   - append: writes bytes after all bytes that the store already contains.
    ///   - read: returns all bytes of a range, or throws an error.
    package init(
        size: Int = 0,
        append: @escaping @Sendable ([UInt8]) throws -> Void,
        read: @escaping @Sendable (Range<Int>) throws -> [UInt8]
    ) {
        appendBytes = append
        readBytes = read
        state = Mutex(State(size: size))
    }

    /// The number of bytes in the store.
    package var size: Int { state.withLock { $0.size } }

    /// The first read error that occurred while a report was made; if there is one, the report is
    /// wrong.
    ///
    /// The error is kept here because the functions that make a report cannot throw.
    package var fault: (any Error)? { state.withLock { $0.fault } }

    /// Appends bytes.
    ///
    /// - Throws: the error of the `append` function.
    package func append(_ bytes: [UInt8]) throws {
        try appendBytes(bytes)
        state.withLock { $0.size += bytes.count }
    }

    /// Reads the bytes of a range.
    ///
    /// - Throws: the error of the `read` function, or a `SpillFault` if the range is beyond the
    ///   end.
    package func bytes(_ range: Range<Int>) throws -> [UInt8] {
        guard range.upperBound <= size else { throw SpillFault(offset: range.lowerBound) }
        return try readBytes(range)
    }

    func note(_ error: any Error) {
        state.withLock { $0.fault = $0.fault ?? error }
    }
}
