// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// Reads a table of tab-separated values as one document per row.
///
/// As in the tables that spreadsheets write, a cell that begins with a quote may contain tabs and
/// line ends.
package struct TSVReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "tsv", summary: "Tab-separated values: one document per row.", endings: ["tsv", "tab"],
        examples: [
            ReaderExample(
                "a quote within a cell", "id\ttext\n1\tIt is 5\" tall.\n",
                texts: ["It is 5\" tall."])
        ])

    /// The options of the reader.
    package static let options: [ReaderOption<TSVReader>] = [
        ReaderOption("header", \.header, "Whether the first row contains the names of columns."),
        ReaderOption(
            "escape", \.escape, "A character before those without a special meaning, such as \\."),
    ]

    /// Whether the first row contains the names of the columns; otherwise the names are 1, 2, ….
    var header = true
    /// The character before characters that have no special meaning; empty if there is none.
    var escape = ""

    /// Makes the reader.
    package init() {}

    /// Checks that the escape is a single ASCII character.
    package mutating func load() throws(OptionFault) {
        try TableCharacter.check(escape, option: "escape")
    }

    /// Reads the documents of a table.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        var table = try CSVTable(
            source, settings, delimiter: UInt8(ascii: "\t"), escape: escape.utf8.first,
            hasHeader: header)
        while let event = try table.next(), emit(event) {}
    }
}
