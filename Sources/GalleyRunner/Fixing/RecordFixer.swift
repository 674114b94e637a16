// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Writes JSON Lines anew: only the texts of mended records change, every other byte stays.
struct RecordFixer: ~Copyable {
    private let parser: RecordParser
    private var lines: LineSource
    private let size: Int
    private let mark: [UInt8]

    init(_ item: InputItem, _ options: InputOptions) throws(FileError) {
        let size = FileStatus(path: item.path)?.size ?? 0
        let mark = try InputFile.bytes(0..<min(3, size), ofFileAt: item.path)
        let lines = try LineSource(
            InputFile(path: item.path), range: nil, firstLine: 1,
            maxLength: RecordReader.longestLine(options))
        self.init(
            parser: RecordParser(item: item, options: options), lines: lines, size: size,
            mark: mark)
    }

    private init(
        parser: RecordParser, lines: consuming LineSource, size: Int, mark: [UInt8]
    ) {
        self.parser = parser
        self.lines = lines
        self.size = size
        self.mark = mark
    }

    /// Writes the file; a line that is too long to be read ends it, and nothing is written.
    ///
    /// - Parameters:
    ///   - path: where to; nil: nowhere.
    ///   - newText: the new text of a document, or nil.
    mutating func fix(to path: String?, _ newText: (ReadEvent) -> String?) throws(FileError) {
        guard let path else {
            while let line = try lines.next() { _ = try mended(line, newText) }
            return
        }
        var output = try AtomicFile(path: path)
        let hasMark = TextCheck.markLength(mark) > 0
        var position = hasMark ? mark.count : 0
        if hasMark { try output.write(mark) }
        while let line = try lines.next() {
            let old = line.bytes?.count ?? 0
            let new = try mended(line, newText)
            position += old
            // The last line may have no end.
            try output.write(new + (position < size ? [0x0A] : []))
            position += 1
        }
        try output.commit()
    }

    private func mended(
        _ line: LineSource.Line, _ newText: (ReadEvent) -> String?
    ) throws(FileError) -> [UInt8] {
        guard let bytes = line.bytes else {
            throw FileError("mend", parser.item.path, reason: "line \(line.number) is too long")
        }
        if NewlineSearch.isBlank(bytes.span) { return Array(bytes) }
        guard let text = newText(parser.event(bytes, line.number)),
            let place = parser.options.text.place(in: bytes)
        else { return Array(bytes) }
        return bytes[..<place.lowerBound] + JSONValue.string(text).canonicalBytes
            + bytes[place.upperBound...]
    }
}
