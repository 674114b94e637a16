// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads a text file as one document per paragraph or per line.
///
/// A blank line is not a document, and the line end after a part does not belong to the part. The
/// id of a part is `path#n`, where n counts from 1.
struct PartReader: FileParts, ~Copyable {
    private let name: String
    private let isConverted: Bool
    private let settings: ReadSettings
    private var source: LineSource
    private var part = 0

    init(_ source: ByteSource, _ settings: ReadSettings) throws {
        name = source.name
        isConverted = source.isConverted
        self.settings = settings
        self.source = try LineSource(source, maxLength: settings.maxDocument)
    }

    /// Whether the beginning of the file contains a NUL, as binary files do.
    var isBinary: Bool { source.isBinary }

    /// The next part; nil at the end of the file.
    mutating func next() throws -> ReadEvent? {
        let found =
            settings.each == .line ? try source.nextFilledLine() : try source.nextParagraph()
        guard let found else { return nil }
        part += 1
        let origin = Origin(path: name, part: part, line: found.line, isConverted: isConverted)
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
                message: settings.tooLarge,
                position: Position(line: origin.line, column: 1)))
    }
}
