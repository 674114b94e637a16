// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The content of the current entry of an archive.
final class EntryStream: ForwardStream {
    private let archive: ArchiveKernel
    private let container: Container
    let source: ByteSource
    /// The name of the entry, for failures.
    private let name: String
    /// The number of packed bytes that were used before this content.
    private let before: Int
    private var unpacked = 0
    /// Whether the content was read to its end, or until it failed.
    private var isComplete = false

    /// Makes the stream of the entry at which an archive stands.
    init(_ archive: ArchiveKernel, _ container: Container, in source: ByteSource, name: String) {
        self.archive = archive
        self.container = container
        self.source = source
        self.name = name
        before = archive.consumed
    }

    func read(_ count: Int, into buffer: inout [UInt8]) throws -> Int {
        if isComplete { return 0 }
        switch try archive.read(count, into: &buffer) {
        case .end:
            isComplete = true
            return 0
        case .fault(let message):
            isComplete = true
            throw failure(.damaged, Self.reason(message, container))
        case .value(let got):
            unpacked += got
            let packed = archive.consumed - before
            guard UnpackLimit.entry.allows(unpacked: unpacked, packed: packed) else {
                isComplete = true
                throw failure(.tooLarge, UnpackLimit.entry.message)
            }
            return got
        }
    }

    private func failure(_ reason: FailureReason, _ message: String) -> DocumentFailure {
        DocumentFailure(id: name, origin: Origin(path: name), reason: reason, message: message)
    }

    /// Returns a message of the library in the words of ours.
    static func reason(_ message: String, _ container: Container) -> String {
        let words = message.lowercased()
        let isCut = ["trunc", "unexpected end", "premature"].contains { word in
            words.utf8.count >= word.utf8.count && words.contains(word)
        }
        return isCut
            ? "the \(container.name) data ends too early"
            : "the \(container.name) data is damaged: \(message)"
    }
}
