// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReaders

/// Reads JSON Lines and replaces the texts of fixed documents; every other byte stays unchanged.
struct JSONLinesFixer: ~Copyable {
    private let item: InputItem
    private let parser: JSONLinesParser
    private var lines: LineSource
    private var hasBegun = false

    /// Opens a file.
    init(
        _ item: InputItem, _ options: InputOptions, _ targets: FixTargets
    ) throws(FileFixError) {
        let source = try FileFixError.input(of: item) {
            ByteSource(name: item.name, whole: FileStream(try targets.open(item)))
        }
        let lines = try FileFixError.input(of: item) {
            try LineSource(source, maxLength: JSONLinesReader.longestLine(options.settings))
        }
        self.item = item
        parser = JSONLinesParser(source, options.settings)
        self.lines = lines
    }

    /// Whether the file has not changed since it was opened.
    var isUnchanged: Bool { lines.isUnchanged }

    /// Returns the next line of the new file, with a line end if the input line has one; nil at the
    /// end of the file.
    ///
    /// - Parameter newText: a function that returns the new text of a document, or nil if the line
    ///   stays unchanged.
    /// - Throws: `FileFixError.input` if the file cannot be read or a line is too long.
    mutating func next(_ newText: (ReadEvent) -> String?) throws(FileFixError) -> [UInt8]? {
        var found: LineSource.Piece?
        do {
            found = try lines.nextLine()
        } catch {
            throw .input(
                error as? FileError ?? FileError("read", item.path, reason: "\(error)"))
        }
        guard let line = found else { return leftMark() }
        guard let range = line.bytes else {
            throw .input(
                FileError("read", item.path, reason: "line \(line.line) is too long"))
        }
        let mark = hasBegun ? [] : lines.mark
        hasBegun = true
        return mark + fixed(lines.buffer[range], line.line, newText)
            + (line.isEnded ? [0x0A] : [])
    }

    /// Returns the byte order mark of a file that contains nothing else; nil for other files.
    private mutating func leftMark() -> [UInt8]? {
        if hasBegun || lines.mark.isEmpty { return nil }
        hasBegun = true
        return lines.mark
    }

    private func fixed(
        _ bytes: ArraySlice<UInt8>, _ line: Int, _ newText: (ReadEvent) -> String?
    ) -> [UInt8] {
        if NewlineSearch.isBlank(bytes.span) { return Array(bytes) }
        guard let text = newText(parser.event(bytes, line)),
            let place = parser.settings.text.place(in: bytes)
        else { return Array(bytes) }
        return bytes[..<place.lowerBound] + JSONValue.string(text).canonicalBytes
            + bytes[place.upperBound...]
    }
}
