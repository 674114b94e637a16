// SPDX-License-Identifier: Apache-2.0

/// A line of a lexicon file, divided into fields.
struct LexiconRow: Sendable {
    /// The number of the line, from 1.
    let line: Int
    /// The fields without the white space around them.
    let fields: [ArraySlice<UInt8>]

    /// The text of a field; empty if the line has no field with this index.
    func text(_ index: Int) -> String {
        index < fields.count ? String(decoding: fields[index], as: UTF8.self) : ""
    }

    /// Divides a file at line feeds, and each line at the separators outside quotation marks.
    static func rows(of bytes: [UInt8], separator: UInt8) -> [LexiconRow] {
        var rows: [LexiconRow] = []
        var line = 0
        for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            let fields = fields(of: text, separator)
            if fields.contains(where: { !$0.isEmpty }) {
                rows.append(LexiconRow(line: line, fields: fields))
            }
        }
        return rows
    }

    private static func fields(
        of text: ArraySlice<UInt8>, _ separator: UInt8
    ) -> [ArraySlice<UInt8>] {
        var fields: [ArraySlice<UInt8>] = []
        var isQuoted = false
        var start = text.startIndex
        for index in text.indices {
            if text[index] == UInt8(ascii: "\""), separator == UInt8(ascii: ",") {
                isQuoted.toggle()
            }
            if text[index] == separator, !isQuoted {
                fields.append(trimmed(text[start..<index]))
                start = index + 1
            }
        }
        fields.append(trimmed(text[start...]))
        return fields
    }

    /// A field without white space, a carriage return or quotation marks around it.
    private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var field = field
        while let first = field.first, first <= 0x20 { field.removeFirst() }
        while let last = field.last, last <= 0x20 { field.removeLast() }
        if field.count > 1, field.first == UInt8(ascii: "\""), field.last == UInt8(ascii: "\"") {
            field = field.dropFirst().dropLast()
        }
        return field
    }
}
