// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines

/// Reads a text file as many documents: its paragraphs or its lines.
///
/// Blank lines are no documents, and the end of its last line is no piece of a part. A part's id
/// is `path#n`, counted from 1.
struct PartReader: ~Copyable {
    private let item: InputItem
    private let options: InputOptions
    private var lines: LineSource
    private var part = 0

    init(_ item: InputItem, _ options: InputOptions, _ file: consuming InputFile)
        throws(FileError)
    {
        self.item = item
        self.options = options
        lines = try LineSource(
            file, range: nil, firstLine: 1, maxLength: options.maxDocument)
    }

    /// Whether the file begins like one that is no text.
    var isBinary: Bool { lines.isBinary }

    /// The next part; nil at the end.
    mutating func next() throws(FileError) -> ReadEvent? {
        while let line = try lines.next() {
            if let bytes = line.bytes, Self.isBlank(bytes) { continue }
            let text = line.bytes.map(Array.init)
            let part = options.unit == .line ? text : try paragraph(text)
            return part.map { event($0, line.number) } ?? tooLarge(line.number)
        }
        return nil
    }

    /// The lines up to the next blank one; nil if together they are too large.
    private mutating func paragraph(_ first: [UInt8]?) throws(FileError) -> [UInt8]? {
        var text = first
        while let line = try lines.next() {
            if let bytes = line.bytes, Self.isBlank(bytes) { break }
            guard let bytes = line.bytes, let count = text?.count,
                count + bytes.count < options.maxDocument
            else {
                text = nil
                continue
            }
            text?.append(UInt8(ascii: "\n"))
            text? += bytes
        }
        return text
    }

    private mutating func event(_ bytes: [UInt8], _ line: Int) -> ReadEvent {
        let origin = nextOrigin(line)
        do throws(BadUTF8) {
            let content = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes[...]
            let text = try TextCheck.text(content.span, firstLine: line)
            return .document(TextDocument(id: id, text: text, origin: origin))
        } catch {
            return .failure(
                DocumentFailure(
                    id: id, origin: origin, reason: .badUTF8, message: error.message,
                    position: error.position))
        }
    }

    private mutating func tooLarge(_ line: Int) -> ReadEvent {
        let origin = nextOrigin(line)
        return .failure(
            DocumentFailure(
                id: id, origin: origin, reason: .tooLarge,
                message: "larger than max_document, \(options.maxDocument) bytes",
                position: Position(line: line, column: 1)))
    }

    private mutating func nextOrigin(_ line: Int) -> Origin {
        part += 1
        return Origin(path: item.name, part: part, line: line)
    }

    private var id: String { "\(item.name)#\(part)" }

    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }
}
