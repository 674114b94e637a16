// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The content of a compressed file.
///
/// Members that follow one another are one content. Zeros and other bytes after the last member are
/// ignored, as `gzip -d` does.
final class DecompressedStream: ForwardStream {
    let source: ByteSource
    private let container: Container
    private let decoder: DecoderKernel
    private var packed: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private var state = State.within
    /// The numbers of packed bytes that were read and of bytes that were unpacked.
    private var (packedCount, unpackedCount) = (0, 0)

    private static let chunk = 1 << 16

    private enum State {
        /// Within a member.
        case within
        /// Between members, or at the end.
        case between
        /// Everything was read, or reading failed.
        case done
    }

    /// Makes the stream of a compressed source.
    ///
    /// - Throws: `DocumentFailure` if the library of the format is not installed.
    init(_ source: ByteSource, _ container: Container) throws {
        guard let decoder = DecoderKernel(container) else {
            throw source.noLibrary(for: container)
        }
        self.source = source
        self.container = container
        self.decoder = decoder
    }

    func read(_ count: Int, into buffer: inout [UInt8]) throws -> Int {
        let before = buffer.count
        while buffer.count == before, state != .done {
            if start == packed.count { try fill() }
            switch state {
            case .within: try decode(min(count, Self.chunk), into: &buffer)
            case .between: try beginMember()
            case .done: break
            }
        }
        unpackedCount += buffer.count - before
        guard UnpackLimit.entry.allows(unpacked: unpackedCount, packed: packedCount) else {
            state = .done
            throw failure(.tooLarge, UnpackLimit.entry.message)
        }
        return buffer.count - before
    }

    private func decode(_ count: Int, into buffer: inout [UInt8]) throws {
        let (before, place) = (buffer.count, start)
        switch decoder.decode(packed, from: &start, count, into: &buffer) {
        case .hasEnded: state = .between
        case .isDamaged: try stop("the \(container.name) data is damaged", after: before, buffer)
        case .goesOn where buffer.count > before || start > place: break
        case .goesOn where isAtEnd:
            try stop("the \(container.name) data ends too early", after: before, buffer)
        case .goesOn: try fill()
        }
    }

    /// Stops at a fault; what was decoded before it is passed on first.
    private func stop(_ message: String, after before: Int, _ buffer: [UInt8]) throws {
        if buffer.count > before { return }
        state = .done
        throw failure(.damaged, message)
    }

    /// Looks for another member after one has ended.
    private func beginMember() throws {
        while start < packed.count, packed[start] == 0 { start += 1 }
        if start == packed.count {
            if isAtEnd { state = .done }
            return
        }
        while packed.count - start < Container.longestMagic, !isAtEnd { try fill() }
        let isMember = Container(head: packed[start...]) == container
        state = isMember && decoder.restart() ? .within : .done
    }

    /// Reads more packed bytes.
    private func fill() throws {
        packed.removeFirst(start)
        start = 0
        let got = try source.read(Self.chunk, into: &packed)
        isAtEnd = got == 0
        packedCount += got
    }

    private func failure(_ reason: FailureReason, _ message: String) -> DocumentFailure {
        source.failure(reason, message, part: 0, line: 1)
    }
}
