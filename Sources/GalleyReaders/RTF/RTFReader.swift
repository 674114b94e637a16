// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads a document in RTF as one document.
package struct RTFReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "rtf", summary: "A document in RTF: its text without headers and hidden text.",
        endings: ["rtf"], signatures: [Array("{\\rtf".utf8)], decodesItself: true,
        examples: [
            ReaderExample(
                "bytes of a code page, a character by its number, hidden text",
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\pard"
                    + " It\\'92s un{\\i believ}able: \\u1057?{\\v hidden}.\\par}",
                texts: ["It’s unbelievable: С.\n"]),
            ReaderExample(
                "a document that breaks off", "{\\rtf1 Some {\\b bold", texts: [], failures: 1),
            ReaderExample("a file that is not in RTF", "Words.\n", texts: [], failures: 1),
        ])

    /// Makes the reader.
    package init() {}

    /// Reads the document.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        let bytes = try source.contents(limit: JSONLinesReader.longestLine(settings))
        do throws(DocumentFailure) {
            _ = emit(try Self.event(bytes, source, settings))
        } catch {
            _ = emit(.failure(error))
        }
    }

    /// - Parameter bytes: the file; nil if it is too large.
    private static func event(
        _ bytes: [UInt8]?, _ source: ByteSource, _ settings: ReadSettings
    ) throws(DocumentFailure) -> ReadEvent {
        let tooLarge = source.failure(.tooLarge, settings.tooLarge, part: 0, line: 1)
        guard let bytes else { throw tooLarge }
        if bytes.isEmpty { return .skip(.empty) }
        guard bytes.starts(with: "{\\rtf".utf8) else {
            throw source.failure(
                .malformed, "the file does not begin with '{\\rtf'", part: 0, line: 1)
        }
        guard let document = RTFText(bytes) else {
            throw source.failure(
                .damaged, "the file ends within a group; it is cut off", part: 0, line: 1)
        }
        guard document.text.utf8.count <= settings.maxDocument else { throw tooLarge }
        let metadata = metadata(document)
        return .document(source.document(document.text, part: 0, line: 1, metadata: metadata))
    }

    private static func metadata(_ document: RTFText) -> JSONObject {
        var metadata = JSONObject()
        if !document.title.isEmpty { metadata["title"] = .string(document.title) }
        if !document.author.isEmpty { metadata["author"] = .string(document.author) }
        return metadata
    }
}
