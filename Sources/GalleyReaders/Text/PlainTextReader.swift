// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads plain text in UTF-8: a whole file, or its articles, paragraphs, lines or sentences.
package struct PlainTextReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "text", summary: "Plain text in UTF-8; 'each' divides it into documents.",
        endings: ["txt"],
        examples: [
            ReaderExample("a whole file", "One.\n\nTwo.\n", texts: ["One.\n\nTwo.\n"]),
            ReaderExample("a file that is not UTF-8", bytes: [0x61, 0xFF], texts: [], failures: 1),
        ])

    /// Makes the reader.
    package init() {}

    /// Reads the documents of a text.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        switch settings.each {
        case .file: _ = emit(try FileReader(source, settings).event())
        case .paragraph, .line: try read(try PartReader(source, settings), emit)
        case .sentence: try read(try SentenceReader(source, settings), emit)
        case .article:
            for event in try ArticleReader(source, settings).events() where !emit(event) { return }
        }
    }

    private func read<Parts: FileParts & ~Copyable>(
        _ parts: consuming Parts, _ emit: (ReadEvent) -> Bool
    ) throws {
        if parts.isBinary {
            _ = emit(.skip(.binary))
            return
        }
        while let event = try parts.next() {
            guard emit(event) else { return }
        }
    }
}

/// A reader of a text file whose parts are documents.
protocol FileParts: ~Copyable {
    /// Whether the beginning of the file contains a NUL, as binary files do.
    var isBinary: Bool { get }
    /// The next part; nil at the end of the file.
    mutating func next() throws -> ReadEvent?
}
