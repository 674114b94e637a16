// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads tables with a header, and the NRC Emotion Lexicon, whose lines contain a word, an emotion
/// and 0 or 1.
struct LexiconTable {
    private(set) var entries: [LexiconEntry] = []
    private(set) var categories = LexiconCategories()
    private(set) var faults: [LexiconFault] = []
    /// The number of the table's first line, if this line is neither a known header nor a row of a
    /// known kind.
    private(set) var unknownHeader: Int?

    /// Whether the fields are separated by commas, in which case every row must have all fields.
    private let hasCommas: Bool

    /// Reads the rows of a file.
    init(_ rows: [LexiconRow], hasCommas: Bool) {
        self.hasCommas = hasCommas
        guard let first = rows.first(where: { $0.fields[0].first != UInt8(ascii: "#") }) else {
            return
        }
        let below = rows.drop { $0.line <= first.line }
        if Self.isEmotion(first) {
            readEmotions(rows.drop { $0.line < first.line })
        } else if Self.isEmotionHeader(first), let next = below.first, Self.isEmotion(next) {
            readEmotions(below)
        } else if let columns = LexiconColumns(first) {
            // All categories are added, even those for which no row has a word.
            for category in columns.categories { _ = categories.number(of: category.name) }
            let rescales = columns.isValence && Self.isWithinOne(below, columns)
            for row in below { read(row, columns, rescales: rescales) }
        } else {
            unknownHeader = first.line
            let message = "\(strangeness(of: first)); expected \(LexiconColumns.expectation)"
            faults.append(LexiconFault(line: first.line, message: message))
        }
    }

    /// Returns the reason why the first row is not a header.
    private func strangeness(of row: LexiconRow) -> String {
        if row.fields.count == 1, row.fields[0].contains(UInt8(ascii: ";")) {
            return "the fields are separated by semicolons, not by commas"
        }
        if row.fields.count == 1, row.fields[0].contains(UInt8(ascii: "\t")) {
            return "the fields are separated by tabs; name the file '.tsv'"
        }
        if row.fields.count == 3, Self.isEmotionName(row.text(1)),
            Double(decimal: row.fields[2]) != nil
        {
            return "'\(row.text(2))' is not 0 or 1; intensities are not read"
        }
        let name = "'\(row.text(0))' is not the name of a column of words"
        return hasCommas
            ? name : "'\(row.text(1))' is not a rating from -100 to 100, and \(name)"
    }

    /// Whether a row contains a word, an emotion and 0 or 1.
    private static func isEmotion(_ row: LexiconRow) -> Bool {
        row.fields.count == 3 && ["0", "1"].contains(row.text(2)) && isEmotionName(row.text(1))
    }

    /// Whether a row may be the header of rows that contain a word, an emotion and 0 or 1.
    private static func isEmotionHeader(_ row: LexiconRow) -> Bool {
        row.fields.count == 3
            && (LexiconColumns(row)?.rating == nil
                || ["emotion", "affect", "category"].contains(row.text(1).lowercased()))
    }

    private static func isEmotionName(_ name: String) -> Bool {
        name.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 } ?? false
    }

    /// Whether all valences are from 0 to 1, which means that 0.5 is neutral.
    private static func isWithinOne(_ rows: ArraySlice<LexiconRow>, _ columns: LexiconColumns)
        -> Bool
    {
        guard let column = columns.rating else { return false }
        return rows.allSatisfy { row in
            let value = column < row.fields.count ? Double(decimal: row.fields[column]) : nil
            return (0...1).contains(value ?? 0)
        }
    }

    private mutating func read(_ row: LexiconRow, _ columns: LexiconColumns, rescales: Bool) {
        if let message = countFault(row, columns) { return refuse(row, message) }
        let word = row.fields[columns.word]
        guard !word.isEmpty else {
            if !columns.isTranslated { refuse(row, "no word") }
            return
        }
        guard let column = columns.rating else {
            readCategories(of: word, row, columns)
            return
        }
        guard let value = Double(decimal: row.fields[column]),
            value.magnitude <= LexiconFile.largestRating
        else {
            refuse(row, "the rating '\(row.text(column))' is not a number from -100 to 100")
            return
        }
        let rating = columns.isValence ? 4 * (rescales ? 2 * value - 1 : value) : value
        entries.append(LexiconEntry(word: word, rating: rating, line: row.line))
    }

    /// Returns the fault in the number of fields of a row; nil if there is none.
    ///
    /// Additional empty fields at the end of a row are accepted, because spreadsheets write them. A
    /// tab-separated row may lack the last columns if these are not read.
    private func countFault(_ row: LexiconRow, _ columns: LexiconColumns) -> String? {
        let hasMore = row.fields.dropFirst(columns.count).contains { !$0.isEmpty }
        let hasLess = row.fields.count < (hasCommas ? columns.count : columns.lastRead + 1)
        guard hasMore || hasLess else { return nil }
        let hint =
            hasMore && hasCommas
            ? "; write decimals with a point, and put a field that contains a comma in quotation marks"
            : ""
        let fields = row.fields.count == 1 ? "1 field" : "\(row.fields.count) fields"
        return "the row has \(fields), but the header has \(columns.count)\(hint)"
    }

    private mutating func readCategories(
        of word: ArraySlice<UInt8>, _ row: LexiconRow, _ columns: LexiconColumns
    ) {
        var names: [String] = []
        for (column, name) in columns.categories {
            switch row.text(column) {
            case "", "0", "0.0": continue
            case "1", "1.0", "X", "x": names.append(name)
            default:
                let found = "'\(row.text(column))' in the column '\(name)' is not 0, 1, X or empty"
                refuse(row, found + "; a column of ratings must be called 'rating'")
                return
            }
        }
        add(word, names, line: row.line)
    }

    private mutating func refuse(_ row: LexiconRow, _ message: String) {
        faults.append(LexiconFault(line: row.line, message: message))
    }

    private mutating func readEmotions(_ rows: ArraySlice<LexiconRow>) {
        var order: [ArraySlice<UInt8>] = []
        var found: [ArraySlice<UInt8>: (row: LexiconRow, names: [String])] = [:]
        for row in rows {
            guard Self.isEmotion(row), !row.fields[0].isEmpty else {
                refuse(row, "expected word, tab, emotion, tab and 0 or 1")
                continue
            }
            let word = EntryFolding.folded(row.fields[0])
            if found[word] == nil { order.append(word) }
            _ = categories.number(of: row.text(1))
            let names = row.text(2) == "1" ? [row.text(1)] : []
            found[word, default: (row, [])].names += names
        }
        for word in order {
            if let (row, names) = found[word] { add(row.fields[0], names, line: row.line) }
        }
    }

    private mutating func add(_ word: ArraySlice<UInt8>, _ names: [String], line: Int) {
        guard !names.isEmpty else { return }
        entries.append(categories.entry(word, names, line: line))
    }
}
