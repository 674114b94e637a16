// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads an HTML page as one document: its visible text with the roles of its blocks as marks.
package struct HTMLReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "html", summary: "HTML pages: the visible text, with the roles of its blocks as marks.",
        endings: ["html", "htm", "xhtml"], decodesItself: true, marks: HTMLContent.labels,
        examples: [
            ReaderExample(
                "a page with a heading, two paragraphs and a script",
                """
                <!doctype html><title>News</title><h1>The weir</h1>
                <p>It <b>held</b>.</p><script>count()</script><p>So did we.
                """, texts: ["The weir\n\nIt held.\nSo did we."])
        ])

    /// Makes the reader.
    package init() {}

    /// Whether the bytes begin as a page does, after white space and comments.
    package static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        var rest = head.dropFirst(head.byteOrderMarkLength)
        while true {
            rest = rest.drop(while: NewlineSearch.isSpace)
            guard rest.starts(with: "<!--".utf8) else { break }
            guard let end = end(ofCommentIn: rest) else { return false }
            rest = rest[end...]
        }
        let lower = rest.prefix(longestStart).map { (0x41...0x5A) ~= $0 ? $0 | 0x20 : $0 }
        return starts.contains { lower.starts(with: $0.utf8) }
    }

    private static let starts = ["<!doctype html", "<html", "<head", "<body"]
    private static let longestStart = 16

    private static func end(ofCommentIn bytes: ArraySlice<UInt8>) -> Int? {
        let end = Array("-->".utf8)
        return bytes.indices.first { bytes[$0...].starts(with: end) }.map { $0 + end.count }
    }

    /// Reads a page.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        guard let bytes = try source.contents(limit: settings.maxDocument) else {
            _ = emit(.failure(source.failure(.tooLarge, settings.tooLarge, part: 0, line: 1)))
            return
        }
        let content = HTMLContent(bytes, known: settings.encoding)
        _ = emit(
            .document(
                source.document(
                    content.text, part: 0, line: 1, date: content.date,
                    metadata: content.metadata, marks: content.marks)))
    }
}
