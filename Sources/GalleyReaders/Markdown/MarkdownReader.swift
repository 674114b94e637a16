// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads Markdown: the text as it is written, without the metadata before it, and its blocks as
/// marks.
package struct MarkdownReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "markdown",
        summary: "Markdown: the text with its blocks as marks; front matter as metadata.",
        endings: ["md", "markdown"], marks: MarkdownBlocks.labels,
        examples: [
            ReaderExample(
                "front matter, a heading and a paragraph",
                "---\ntitle: The weir\n---\n# The weir\n\nIt held.\n",
                texts: ["# The weir\n\nIt held.\n"])
        ])

    /// The number of bytes in which the end of front matter is looked for.
    private static let reach = 1 << 16

    /// Makes the reader.
    package init() {}

    /// Reads the documents of a text.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        let head = try source.peek(Self.reach)
        let mark = head.byteOrderMarkLength
        let front = FrontMatter(in: head.dropFirst(mark))
        if let front { try source.skip(mark + front.length, lines: front.lineCount) }
        try PlainTextReader().read(source, settings) { event in
            guard case .document(let document) = event else { return emit(event) }
            return emit(.document(Self.document(document, front)))
        }
    }

    private static func document(_ document: any Document, _ front: FrontMatter?) -> TextDocument {
        let origin = document.origin
        return TextDocument(
            id: document.id, text: document.text, date: front?.members["date"]?.stringValue,
            metadata: front?.members ?? [:],
            // Positions in the text are not those in the file if a block before it was left out.
            origin: Origin(
                path: origin.path, part: origin.part, line: origin.line,
                isConverted: origin.isConverted || front != nil && origin.part == 0),
            marks: MarkdownBlocks(document.text).marks)
    }
}
