// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines

/// Reads a text file as one document per paragraph or per line.
///
/// A blank line is not a document, and the line end after a part does not belong to the part. The
/// id of a part is `path#n`, where n counts from 1.
struct PartReader: FileParts, ~Copyable {
    private let item: InputItem
    private let options: InputOptions
    private var source: LineSource
    private var part = 0

    init(
        _ item: InputItem, _ options: InputOptions, _ file: consuming InputFile
    ) throws(FileError) {
        self.item = item
        self.options = options
        source = try LineSource(file, maxLength: options.maxDocument)
    }

    /// Whether the beginning of the file contains a NUL, as binary files do.
    var isBinary: Bool { source.isBinary }

    /// The next part; nil at the end of the file.
    mutating func next() throws(FileError) -> ReadEvent? {
        let found =
            options.unit == .line ? try source.nextFilledLine() : try source.nextParagraph()
        guard let found else { return nil }
        part += 1
        let origin = Origin(path: item.name, part: part, line: found.line)
        guard let bytes = found.bytes else { return tooLarge(origin) }
        return event(bytes, origin)
    }

    private func event(_ bytes: Range<Int>, _ origin: Origin) -> ReadEvent {
        let endsInReturn = source.buffer[bytes.upperBound - 1] == UInt8(ascii: "\r")
        let end = endsInReturn ? bytes.upperBound - 1 : bytes.upperBound
        do throws(BadUTF8) {
            let text = try UTF8Check.text(
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
