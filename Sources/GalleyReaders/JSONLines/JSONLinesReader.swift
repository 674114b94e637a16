// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads JSON Lines as one document per line; blank lines are skipped.
package struct JSONLinesReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "jsonl", summary: "JSON Lines: one document per line.", endings: ["jsonl", "ndjson"],
        isDividedAtLines: true,
        examples: [
            ReaderExample(
                "a document, a blank line and a broken line",
                "{\"id\":\"a\",\"text\":\"One.\"}\n\n{\"text\":\n", texts: ["One."], failures: 1)
        ])

    /// Whether the bytes begin with an object whose first name is on the same line.
    package static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        let text = head.dropFirst(head.byteOrderMarkLength)
        return text.starts(with: "{\"".utf8)
    }

    /// The number of bytes that a line may contain besides the text.
    private static let overhead = 1 << 20
    private static let chunk = 1 << 18

    /// Makes the reader.
    package init() {}

    /// The maximum length of a line that is read, in bytes.
    package static func longestLine(_ settings: ReadSettings) -> Int {
        // A byte of text can be escaped with up to six bytes, such as `\u0041`.
        let (longest, overflows) = settings.maxDocument.multipliedReportingOverflow(by: 6)
        return overflows ? .max - overhead : longest + overhead
    }

    /// Reads the documents of the lines that are not blank.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        let parser = JSONLinesParser(source, settings)
        var lines = try LineSource(
            source, maxLength: Self.longestLine(settings), chunk: Self.chunk)
        while let line = try lines.nextLine() {
            guard let range = line.bytes else {
                guard emit(.failure(parser.tooLarge(line.line))) else { return }
                continue
            }
            let bytes = lines.buffer[range]
            if NewlineSearch.isBlank(bytes.span) { continue }
            guard emit(parser.event(bytes, line.line)) else { return }
        }
    }
}
