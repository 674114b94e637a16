// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines

/// Reads a text file as many documents: its paragraphs or its lines.
///
/// Blank lines are no documents, and the end of its last line is no piece of a part. A part's id
/// is `path#n`, counted from 1.
struct PartReader: FileParts, ~Copyable {
    private let item: InputItem
    private let options: InputOptions
    private var source: PartSource
    private var part: Int

    init(
        _ item: InputItem, _ options: InputOptions, _ file: consuming InputFile,
        range: Range<Int>? = nil, firstLine: Int = 1, partsBefore: Int = 0
    ) throws(FileError) {
        self.item = item
        self.options = options
        part = partsBefore
        source = try PartSource(
            file, unit: options.unit, range: range, firstLine: firstLine,
            maxLength: options.maxDocument)
    }

    /// Whether the file begins like one that is no text.
    var isBinary: Bool { source.isBinary }

    /// The next part; nil at the end.
    mutating func next() throws(FileError) -> ReadEvent? {
        guard let found = try source.next() else { return nil }
        part += 1
        let origin = Origin(path: item.name, part: part, line: found.line)
        guard let bytes = found.bytes else { return tooLarge(origin) }
        return event(bytes, origin)
    }

    private func event(_ bytes: Range<Int>, _ origin: Origin) -> ReadEvent {
        let endsInReturn = source.buffer[bytes.upperBound - 1] == UInt8(ascii: "\r")
        let end = endsInReturn ? bytes.upperBound - 1 : bytes.upperBound
        do throws(BadUTF8) {
            let text = try TextCheck.text(
                source.buffer.span.extracting(bytes.lowerBound..<end), firstLine: origin.line)
            return .document(PartDocument(text: text, origin: origin))
        } catch {
            return .failure(
                DocumentFailure(
                    id: PartDocument.id(of: origin), origin: origin, reason: .badUTF8,
                    message: error.message, position: error.position))
        }
    }

    private func tooLarge(_ origin: Origin) -> ReadEvent {
        .failure(
            DocumentFailure(
                id: PartDocument.id(of: origin), origin: origin, reason: .tooLarge,
                message: "larger than max_document, \(options.maxDocument) bytes",
                position: Position(line: origin.line, column: 1)))
    }
}
