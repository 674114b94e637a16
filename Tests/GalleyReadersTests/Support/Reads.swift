// SPDX-License-Identifier: Apache-2.0

import GalleyCore

@testable import GalleyReaders

/// What was read from an input: a text per event.
struct Reads {
    /// The events: `id = text`, `id ! reason`, `- reason` or `ignored name: kind`; at the end an
    /// error that was thrown.
    private(set) var lines: [String] = []
    /// The documents.
    private(set) var documents: [any Document] = []
    /// The failures, also one that was thrown.
    private(set) var failures: [DocumentFailure] = []

    /// Reads bytes as a file with a name.
    ///
    /// - Parameters:
    ///   - chunk: the number of bytes that the input gives at once.
    ///   - isNamed: whether the user names the file.
    init(
        _ name: String, _ bytes: [UInt8], chunk: Int = .max, isNamed: Bool = true,
        _ options: InputOptions = InputOptions()
    ) {
        let source = ByteSource(name: name, whole: SlowBytes(bytes, chunk: chunk))
        do {
            try SourceReader(options).read(source, isNamed: isNamed) { event in
                add(event)
                return true
            }
        } catch let failure as DocumentFailure {
            add(.failure(failure))
        } catch {
            lines.append("\(error)")
        }
    }

    /// Reads a text as a file with a name.
    init(_ name: String, _ text: String, _ options: InputOptions = InputOptions()) {
        self.init(name, Array(text.utf8), options)
    }

    private mutating func add(_ event: ReadEvent) {
        switch event {
        case .document(let document):
            documents.append(document)
            lines.append("\(document.id) = \(document.text.debugDescription)")
        case .failure(let failure):
            failures.append(failure)
            lines.append("\(failure.id) ! \(failure.reason.rawValue)")
        case .skip(let reason): lines.append("- \(reason.rawValue)")
        case .ignored(let kind, let name): lines.append("ignored \(name): \(kind)")
        }
    }
}

/// Bytes in memory that are given a few at a time.
private final class SlowBytes: ByteStream {
    private let bytes: [UInt8]
    private let chunk: Int
    private var position = 0

    init(_ bytes: [UInt8], chunk: Int) {
        self.bytes = bytes
        self.chunk = chunk
    }

    var size: Int { bytes.count }
    var isUnchanged: Bool { true }
    var canSeek: Bool { true }

    func seek(to offset: Int) { position = min(offset, bytes.count) }

    func read(_ count: Int, into buffer: inout [UInt8]) -> Int {
        let end = position + min(count, chunk, bytes.count - position)
        buffer += bytes[position..<end]
        defer { position = end }
        return end - position
    }
}
