// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A place outside memory, such as a file, that takes tables of terms and gives them back.
///
/// The core opens no files: who runs the engine says how bytes are appended and read.
public final class TermStore: Sendable {
    private let appendBytes: @Sendable ([UInt8]) throws -> Void
    private let readBytes: @Sendable (Range<Int>) throws -> [UInt8]
    private let state: Mutex<State>

    private struct State {
        var size: Int
        var fault: (any Error)?
    }

    /// Makes a store of two actions.
    ///
    /// - Parameters:
    ///   - size: the bytes that are there already.
    ///   - append: writes bytes behind all others.
    ///   - read: gives the bytes of a range, all of them or an error.
    public init(
        size: Int = 0,
        append: @escaping @Sendable ([UInt8]) throws -> Void,
        read: @escaping @Sendable (Range<Int>) throws -> [UInt8]
    ) {
        appendBytes = append
        readBytes = read
        state = Mutex(State(size: size))
    }

    /// The number of bytes in the store.
    public var size: Int { state.withLock { $0.size } }

    /// The first error of reading that a report could not throw; what it says is then wrong.
    public var fault: (any Error)? { state.withLock { $0.fault } }

    /// Appends bytes; throws what the store throws.
    package func append(_ bytes: [UInt8]) throws {
        try appendBytes(bytes)
        state.withLock { $0.size += bytes.count }
    }

    /// The bytes of a range; throws what the store throws.
    public func bytes(_ range: Range<Int>) throws -> [UInt8] {
        guard range.upperBound <= size else { throw TermTableFault(offset: range.lowerBound) }
        return try readBytes(range)
    }

    func note(_ error: any Error) {
        state.withLock { $0.fault = $0.fault ?? error }
    }
}
