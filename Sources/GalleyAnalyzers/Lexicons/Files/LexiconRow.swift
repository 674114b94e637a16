// SPDX-License-Identifier: Apache-2.0

/// A line of a lexicon file, divided into fields.
struct LexiconRow: Sendable {
    /// The number of the line, from 1.
    let line: Int
    /// The fields without the white space around them.
    let fields: [ArraySlice<UInt8>]

    /// Returns the text of a field; empty if the line has no field with this index.
    func text(_ index: Int) -> String {
        index < fields.count ? String(decoding: fields[index], as: UTF8.self) : ""
    }

    /// Divides a file at line feeds, and each line at the tabs.
    static func rows(ofTabbed bytes: [UInt8]) -> [LexiconRow] {
        var rows: [LexiconRow] = []
        var line = 0
        for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            let fields = text.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map(trimmed)
            if fields.contains(where: { !$0.isEmpty }) {
                rows.append(LexiconRow(line: line, fields: fields))
            }
        }
        return rows
    }

    /// Returns a field without the white space and carriage returns around it.
    static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var field = field
        while let first = field.first, first <= 0x20 { field.removeFirst() }
        while let last = field.last, last <= 0x20 { field.removeLast() }
        return field
    }
}
