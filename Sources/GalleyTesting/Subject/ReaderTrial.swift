// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders

/// A reader with an input, which it reads in many ways.
struct ReaderTrial {
    private let reader: any DocumentReader
    private let bytes: [UInt8]

    /// What a reader emitted.
    struct Outcome: Equatable {
        var texts: [String] = []
        var ids: [String] = []
        var failures = 0
        var events = 0
        /// The error that the reader threw, in words; nil if it threw none.
        var error: String?
    }

    init(_ reader: any DocumentReader, _ bytes: [UInt8]) {
        self.reader = reader
        self.bytes = bytes
    }

    /// Reads the input, a number of bytes at a time.
    func read(chunk: Int) -> Outcome { read(SlowStream(bytes, chunk: chunk)) }

    /// Reads the first bytes of the input.
    func read(upTo end: Int) -> Outcome { read(SlowStream(Array(bytes[..<end]), chunk: .max)) }

    /// Reads the input and tells the reader to stop after a number of events.
    func read(stoppingAfter count: Int) -> Outcome {
        read(SlowStream(bytes, chunk: .max), stoppingAfter: count)
    }

    /// Reads the input with a maximum size of documents, in bytes.
    func read(maxDocument: Int) -> Outcome {
        read(SlowStream(bytes, chunk: .max), maxDocument: maxDocument)
    }

    /// Reads the input with one byte replaced by a byte that never occurs in UTF-8.
    func read(brokenAt place: Int) -> Outcome {
        var broken = bytes
        broken[place] = 0xFF
        return read(SlowStream(broken, chunk: .max))
    }

    /// Reads the input with some bytes replaced; the reader must survive that.
    func readDamaged(seed: UInt64, times: Int) {
        guard !bytes.isEmpty else { return }
        var random = SeededGenerator(seed: seed)
        for _ in 0..<times {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                damaged[Int.random(in: 0..<damaged.count, using: &random)] =
                    UInt8.random(in: 0...255, using: &random)
            }
            _ = read(SlowStream(damaged, chunk: .max))
        }
    }

    /// Reads the input in two parts, divided after each of its lines; returns a fault if the
    /// documents differ.
    func faultOfDivision(_ whole: Outcome) -> String? {
        var line = 1
        for place in bytes.indices where bytes[place] == UInt8(ascii: "\n") {
            line += 1
            guard place + 1 < bytes.count else { break }
            var joined = read(SlowStream(bytes, chunk: .max), 0..<place + 1, firstLine: 1)
            let rest = read(
                SlowStream(bytes, chunk: .max), place + 1..<bytes.count, firstLine: line)
            joined.texts += rest.texts
            joined.ids += rest.ids
            joined.failures += rest.failures
            joined.events += rest.events
            joined.error = joined.error ?? rest.error
            if joined != whole {
                return "divided before line \(line), it gives \(joined.texts), not \(whole.texts)"
            }
        }
        return nil
    }

    private func read(
        _ stream: SlowStream, _ range: Range<Int>? = nil, firstLine: Int = 1,
        stoppingAfter count: Int = .max, maxDocument: Int? = nil
    ) -> Outcome {
        var outcome = Outcome()
        var settings = ReadSettings()
        settings.maxDocument = maxDocument ?? settings.maxDocument
        do {
            let source = try ByteSource(
                name: "example", stream, range: range, firstLine: firstLine)
            try reader.read(source, settings) { event in
                outcome.events += 1
                switch event {
                case .document(let document):
                    outcome.texts.append(document.text)
                    outcome.ids.append(document.id)
                case .failure(let failure):
                    outcome.failures += 1
                    outcome.ids.append(failure.id)
                case .skip, .ignored: break
                }
                return outcome.events < count
            }
        } catch {
            outcome.error = "\(error)"
        }
        return outcome
    }
}

/// Bytes that are read only a few at a time.
private final class SlowStream: ByteStream {
    private let bytes: [UInt8]
    private let chunk: Int
    private var position = 0

    init(_ bytes: [UInt8], chunk: Int) {
        self.bytes = bytes
        self.chunk = chunk
    }

    /// Unknown, as for a pipe.
    var size: Int { 0 }
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
