// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Writes JSON Lines anew: only the texts of mended records change, every other byte stays.
struct RecordFixer: ~Copyable {
    private let parser: RecordParser
    private var lines: LineSource
    private var hasBegun = false

    /// Opens a file.
    init(
        _ item: InputItem, _ options: InputOptions, _ targets: FixTargets
    ) throws(FixedFileError) {
        parser = RecordParser(item: item, options: options)
        lines = try FixedFileError.reading { () throws(FileError) in
            try LineSource(
                targets.open(item), range: nil, firstLine: 1,
                maxLength: RecordReader.longestLine(options))
        }
    }

    /// Whether the file is still what it was when it was opened.
    var isUnchanged: Bool { lines.isUnchanged }

    /// The next line of the new file with its end, if it has one; nil at the end.
    ///
    /// - Parameter newText: the new text of a document, or nil.
    /// - Throws: `FixedFileError.input` if the file cannot be read or a line is too long.
    mutating func next(_ newText: (ReadEvent) -> String?) throws(FixedFileError) -> [UInt8]? {
        var found: LineSource.Line?
        do throws(FileError) { found = try lines.next() } catch { throw .input(error) }
        guard let line = found else { return leftMark() }
        guard let bytes = line.bytes else {
            throw .input(
                FileError("read", parser.item.path, reason: "line \(line.number) is too long"))
        }
        let mark = hasBegun ? [] : lines.mark
        hasBegun = true
        return mark + mended(bytes, line.number, newText) + (line.isEnded ? [0x0A] : [])
    }

    /// The mark of a file that has nothing else.
    private mutating func leftMark() -> [UInt8]? {
        if hasBegun || lines.mark.isEmpty { return nil }
        hasBegun = true
        return lines.mark
    }

    private func mended(
        _ bytes: ArraySlice<UInt8>, _ line: Int, _ newText: (ReadEvent) -> String?
    ) -> [UInt8] {
        if NewlineSearch.isBlank(bytes.span) { return Array(bytes) }
        guard let text = newText(parser.event(bytes, line)),
            let place = parser.options.text.place(in: bytes)
        else { return Array(bytes) }
        return bytes[..<place.lowerBound] + JSONValue.string(text).canonicalBytes
            + bytes[place.upperBound...]
    }
}
