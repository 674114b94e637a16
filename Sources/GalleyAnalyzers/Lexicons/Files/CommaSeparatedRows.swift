// SPDX-License-Identifier: Apache-2.0

/// The rows of a comma-separated table, divided as RFC 4180 describes: a field in quotation marks
/// may contain commas, line ends and doubled quotation marks.
///
/// Spaces around a field are not part of the field. Rows without any text are left out.
struct CommaSeparatedRows {
    /// The rows, each with the number of the line on which it begins.
    private(set) var rows: [LexiconRow] = []
    /// The faults in the use of quotation marks.
    private(set) var faults: [LexiconFault] = []

    private let bytes: [UInt8]
    private var place = 0
    private var line = 1

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")

    /// Divides a file into rows; the file must not begin with a byte order mark.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while place < bytes.count {
            let first = line
            let fields = readRow()
            if fields.contains(where: { !$0.isEmpty }) {
                rows.append(LexiconRow(line: first, fields: fields))
            }
        }
    }

    /// Reads the fields of a row and the line end after it.
    private mutating func readRow() -> [ArraySlice<UInt8>] {
        var fields = [readField()]
        while place < bytes.count, bytes[place] == Self.comma {
            place += 1
            fields.append(readField())
        }
        place += 1
        line += 1
        return fields
    }

    /// Reads a field up to the comma or the line end after it.
    private mutating func readField() -> ArraySlice<UInt8> {
        skipSpaces()
        if place < bytes.count, bytes[place] == Self.quote { return readQuotedField() }
        let text = readRest()
        if text.contains(Self.quote) {
            refuse(
                "a quotation mark in a field; put the field in quotation marks and double the mark")
        }
        return text
    }

    private mutating func readQuotedField() -> ArraySlice<UInt8> {
        let first = line
        var text: [UInt8] = []
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == Self.quote {
                guard place < bytes.count, bytes[place] == Self.quote else {
                    if !readRest().isEmpty { refuse("text after the closing quotation mark") }
                    return LexiconRow.trimmed(text[...])
                }
                place += 1
            }
            if byte == Self.lineFeed { line += 1 }
            text.append(byte)
        }
        faults.append(LexiconFault(line: first, message: "the quotation mark is not closed"))
        return []
    }

    /// Reads up to the next comma or line end.
    private mutating func readRest() -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count, bytes[place] != Self.comma, bytes[place] != Self.lineFeed {
            place += 1
        }
        return LexiconRow.trimmed(bytes[start..<place])
    }

    private mutating func skipSpaces() {
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    }

    private mutating func refuse(_ message: String) {
        faults.append(LexiconFault(line: line, message: message))
    }
}
