// SPDX-License-Identifier: Apache-2.0
// Reads any bytes as a message and as a mailbox, and checks that they are one document or one
// failure, and that a mailbox gives the same if it is read in small steps.

import GalleyCore

/// Called by libFuzzer with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMail(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    precondition(events(MailReader(), bytes, chunk: .max).count == 1, "not one message")
    let whole = events(MboxReader(), bytes, chunk: .max)
    precondition(whole == events(MboxReader(), bytes, chunk: 5), "another mailbox")
    _ = events(SubtitleReader(), bytes, chunk: .max)
    _ = MailReader.recognizes(bytes[...])
    return 0
}

/// Returns the texts of the documents, and the messages of the failures.
private func events(_ reader: any DocumentReader, _ bytes: [UInt8], chunk: Int) -> [[UInt8]] {
    var found: [[UInt8]] = []
    do {
        let source = ByteSource(name: "x", whole: Steps(bytes, chunk: chunk))
        try reader.read(source, ReadSettings()) { event in
            switch event {
            case .document(let document): found.append(Array(document.text.utf8))
            case .failure(let failure): found.append(Array(failure.message.utf8))
            case .skip, .ignored: found.append([])
            }
            return true
        }
    } catch {
        preconditionFailure("\(error)")
    }
    return found
}

/// Bytes that are read a few at a time.
private final class Steps: ByteStream {
    private let bytes: [UInt8]
    private let chunk: Int
    private var position = 0

    init(_ bytes: [UInt8], chunk: Int) {
        self.bytes = bytes
        self.chunk = chunk
    }

    var size: Int { 0 }
    var isUnchanged: Bool { true }
    var canSeek: Bool { false }

    func seek(to offset: Int) {}

    func read(_ count: Int, into buffer: inout [UInt8]) -> Int {
        let end = position + min(count, chunk, bytes.count - position)
        buffer += bytes[position..<end]
        defer { position = end }
        return end - position
    }
}
