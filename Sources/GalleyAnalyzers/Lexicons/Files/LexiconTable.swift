// SPDX-License-Identifier: Apache-2.0

/// Reads tables with a header, and the NRC Emotion Lexicon, whose lines contain a word, an emotion
/// and 0 or 1.
struct LexiconTable {
    private(set) var entries: [LexiconEntry] = []
    private(set) var categories = LexiconCategories()
    private(set) var faults: [LexiconFault] = []

    /// Reads the rows of a file.
    init(_ rows: [LexiconRow]) {
        guard let first = rows.first(where: { $0.fields[0].first != UInt8(ascii: "#") }) else {
            return
        }
        if let columns = LexiconColumns(first), columns.rating != nil || !columns.categories.isEmpty
        {
            let below = rows.drop { $0.line <= first.line }
            let rescales = columns.isValence && Self.isWithinOne(below, columns)
            for row in below { read(row, columns, rescales: rescales) }
        } else if first.fields.count == 3, ["0", "1"].contains(first.text(2)) {
            readEmotions(rows)
        } else {
            let message = "no tab or number; expected word, tab and rating, or the names of columns"
            faults.append(LexiconFault(line: first.line, message: message))
        }
    }

    /// Whether all valences are in 0…1, which means that 0.5 is neutral.
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
        guard columns.word < row.fields.count, !row.fields[columns.word].isEmpty else {
            faults.append(LexiconFault(line: row.line, message: "no word"))
            return
        }
        let word = row.fields[columns.word]
        guard let column = columns.rating else {
            let names = columns.categories.filter { Self.isSet(row, $0.column) }.map(\.name)
            add(word, names, line: row.line)
            return
        }
        guard column < row.fields.count, let value = Double(decimal: row.fields[column]),
            value.magnitude <= LexiconFile.largestRating
        else {
            let message = "the rating '\(row.text(column))' is not a number from -100 to 100"
            faults.append(LexiconFault(line: row.line, message: message))
            return
        }
        let rating = columns.isValence ? 4 * (rescales ? 2 * value - 1 : value) : value
        entries.append(LexiconEntry(word: word, rating: rating, line: row.line))
    }

    private static func isSet(_ row: LexiconRow, _ column: Int) -> Bool {
        !["", "0", "0.0"].contains(row.text(column))
    }

    private mutating func readEmotions(_ rows: [LexiconRow]) {
        var order: [String] = []
        var found: [String: (row: LexiconRow, names: [String])] = [:]
        for row in rows {
            guard row.fields.count == 3, ["0", "1"].contains(row.text(2)) else {
                let message = "expected word, tab, emotion, tab and 0 or 1"
                faults.append(LexiconFault(line: row.line, message: message))
                continue
            }
            let word = row.text(0)
            if found[word] == nil { order.append(word) }
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

/// The columns of a table with a header.
private struct LexiconColumns: Sendable {
    /// The index of the column that contains the words.
    let word: Int
    /// The index of the column that contains the ratings, if there is one.
    let rating: Int?
    /// Whether the ratings are valences from 0 to 1 or from -1 to 1, as in NRC VAD.
    let isValence: Bool
    /// The indices of the columns that contain categories, with their names.
    let categories: [(column: Int, name: String)]

    private static let wordNames: Set = [
        "word", "term", "token", "entry", "phrase", "lemma", "dicterm", "english word",
    ]
    private static let ratingNames: Set = [
        "rating", "score", "valence", "sentiment", "polarity", "value", "mean", "weight",
    ]
    /// The names of columns that are ignored: other dimensions of NRC VAD and other columns of
    /// VADER's file.
    private static let otherNames: Set = ["arousal", "dominance", "sd", "ratings", "count", "pos"]

    /// Reads a header; nil if no column has one of the names in `wordNames`.
    init?(_ header: LexiconRow) {
        let names = header.fields.indices.map { header.text($0).lowercased() }
        guard let word = names.firstIndex(where: Self.wordNames.contains) else { return nil }
        self.word = word
        rating = names.firstIndex(where: Self.ratingNames.contains)
        isValence = names.contains("valence") && names.contains("arousal")
        guard rating == nil else {
            categories = []
            return
        }
        categories = names.indices
            .filter { $0 != word && !names[$0].isEmpty && !Self.otherNames.contains(names[$0]) }
            .map { ($0, names[$0]) }
    }
}
