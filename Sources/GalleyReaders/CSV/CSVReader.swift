// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// Reads a table of comma-separated values as one document per row.
///
/// The syntax is that of RFC 4180, and what spreadsheets write besides: other delimiters, a line
/// "sep=;", and line ends of any kind.
package struct CSVReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "csv", summary: "Comma-separated values: one document per row.", endings: ["csv"],
        examples: [
            ReaderExample(
                "a quoted cell with a comma and a line end",
                "id,text\n1,\"One, and\nmore.\"\n2,Two.\n", texts: ["One, and\nmore.", "Two."]),
            ReaderExample(
                "no header and no column for the text", "1;One.\n",
                options: ["header": false, "delimiter": ";"], texts: [], failures: 1),
            ReaderExample(
                "a quote that is never closed", "text\nOne.\n\"Two.\n", texts: ["One."],
                failures: 1),
        ])

    /// The options of the reader.
    package static let options: [ReaderOption<CSVReader>] = [
        ReaderOption(
            "delimiter", \.delimiter,
            "The character between cells; empty if the first line shows it."),
        ReaderOption("header", \.header, "Whether the first row contains the names of columns."),
        ReaderOption(
            "escape", \.escape, "A character before those without a special meaning, such as \\."),
    ]

    /// The character between cells; empty if it is found out.
    var delimiter = ""
    /// Whether the first row contains the names of the columns; otherwise the names are 1, 2, ….
    var header = true
    /// The character before characters that have no special meaning; empty if there is none.
    var escape = ""

    /// Makes the reader.
    package init() {}

    /// Checks that the characters are single ASCII characters.
    package mutating func load() throws(OptionFault) {
        try TableCharacter.check(delimiter, option: "delimiter")
        try TableCharacter.check(escape, option: "escape")
    }

    /// Reads the documents of a table.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        var table = try CSVTable(
            source, settings, delimiter: delimiter.utf8.first, escape: escape.utf8.first,
            hasHeader: header)
        while let event = try table.next(), emit(event) {}
    }
}

/// Options that are one character.
enum TableCharacter {
    /// Checks that a text is empty or one ASCII character.
    static func check(_ text: String, option: String) throws(OptionFault) {
        guard text.utf8.count > 1 || text.utf8.first.map({ $0 >= 0x80 }) == true else { return }
        throw OptionFault(
            .invalidValue, path: [.key(option)], "found '\(text)'", expected: "one ASCII character")
    }
}
