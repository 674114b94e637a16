// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads a text file as one document per sentence.
///
/// The layer `Sentences` divides each line into sentences, so a sentence never contains a line end.
/// White space around a sentence does not belong to it, and a sentence that consists only of white
/// space is skipped. The id of a sentence is `path#n`, where n counts from 1. A line that cannot be
/// read counts as one failed sentence.
struct SentenceReader: FileParts, ~Copyable {
    private let name: String
    private let isConverted: Bool
    private var lines: PartReader
    private var part = 0
    /// The remaining sentences of the current line in reverse order, so that the next one is the
    /// last.
    private var waiting: [(text: String, line: Int)] = []

    init(_ source: ByteSource, _ settings: ReadSettings) throws {
        name = source.name
        isConverted = source.isConverted
        var settings = settings
        settings.each = .line
        lines = try PartReader(source, settings)
    }

    /// Whether the beginning of the file contains a NUL, as binary files do.
    var isBinary: Bool { lines.isBinary }

    /// The next sentence; nil at the end of the file.
    mutating func next() throws -> ReadEvent? {
        while waiting.isEmpty {
            guard let event = try lines.next() else { return nil }
            switch event {
            case .document(let line): waiting = Self.sentences(of: line).reversed()
            case .failure(let failure): return .failure(renumbered(failure))
            case .skip, .ignored: return event
            }
        }
        let sentence = waiting.removeLast()
        return .document(PartDocument(text: sentence.text, origin: origin(sentence.line)))
    }

    private mutating func origin(_ line: Int) -> Origin {
        part += 1
        return Origin(path: name, part: part, line: line, isConverted: isConverted)
    }

    /// Turns the failure of a line into the failure of one sentence.
    private mutating func renumbered(_ failure: DocumentFailure) -> DocumentFailure {
        let origin = origin(failure.origin.line)
        return DocumentFailure(
            id: PartDocument.id(of: origin), origin: origin, reason: failure.reason,
            message: failure.message, position: failure.position)
    }

    private static func sentences(of line: any Document) -> [(text: String, line: Int)] {
        let text = line.text
        return Sentences(text).compactMap { range in
            let trimmed = trimmed(text, range)
            return trimmed.isEmpty ? nil : (String(trimmed), line.origin.line)
        }
    }

    private static func trimmed(_ text: String, _ range: ByteRange) -> Substring {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(start, offsetBy: range.count)
        let scalars = text[start..<end].unicodeScalars
        let rest = scalars.drop(while: \.properties.isWhitespace)
        let blank = rest.reversed().prefix(while: \.properties.isWhitespace).count
        return Substring(rest.dropLast(blank))
    }
}
