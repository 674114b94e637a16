// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A lexicon read from a file.
///
/// These kinds of files can be read, with or without a byte order mark: lines `word<TAB>rating` as
/// in VADER and AFINN, where further columns are ignored; tables with a header, separated by tabs
/// or, if the name of the file ends in `.csv` or `.dicx`, by commas as in RFC 4180; the NRC Emotion
/// Lexicon and NRC VAD; LIWC dictionaries; and YAML. A file of the first kind may begin with
/// comment lines that start with `#`, followed by a line `word<TAB>rating` that names the columns.
/// After that line, and in a file without it, a line that starts with `#` is an entry like any
/// other, because emoticons and hashtags may start with `#`. Entries that are equal after
/// `EntryFolding` become one entry, which has the rating of the last one and the categories of all
/// of them.
struct LexiconFile: Sendable {
    /// The entries in the order of the file, including duplicates.
    let entries: [LexiconEntry]
    /// The names of the categories, in the order of their numbers.
    var categories: [String] = []
    /// The faults of the file, by line; empty if the file can be used.
    let faults: [LexiconFault]
    /// Remarks, by line, on the parts of the file whose meaning is simplified when they are read.
    var remarks: [LexiconFault] = []

    /// The maximum magnitude of a rating; a greater one is most likely a typing error.
    static let largestRating = 100.0

    /// The maximum number of entries; a file with more is most likely not a lexicon.
    static let mostEntries = 1_000_000
    /// The maximum length of a line in bytes; a file with a longer line is most likely not a
    /// lexicon.
    static let longestLine = 65_536
    /// The maximum number of words in a phrase; a longer entry is most likely a sentence.
    static let longestPhrase = 8

    /// Reads the lines of a file and collects the faults in them.
    ///
    /// - Parameter name: the name of the file; its extension determines whether a table is
    ///   separated by commas.
    init(parsing bytes: [UInt8], name: String = "") {
        let mark = bytes.byteOrderMarkLength
        let bytes = mark == 0 ? bytes : Array(bytes.dropFirst(mark))
        let name = name.lowercased()
        if let fault = Self.fault(in: bytes, name: name) {
            self.init(entries: [], categories: [], faults: [fault])
        } else if LiwcDictionary.begins(bytes) {
            let read = LiwcDictionary(LexiconRow.rows(ofTabbed: bytes))
            self.init(read.entries, read.categories, read.faults)
            remarks = read.remarks
        } else if ExactText(name).hasSuffix(".csv") || ExactText(name).hasSuffix(".dicx") {
            let divided = CommaSeparatedRows(bytes)
            let read = LexiconTable(divided.rows, hasCommas: true)
            let faults = divided.faults.isEmpty ? read.faults : divided.faults
            self.init(read.entries, read.categories, faults)
        } else {
            self.init(tabbed: bytes)
        }
    }

    /// Reads a resource, which has already been parsed if it is a YAML file.
    init(_ resource: Resource) {
        guard let tree = resource.tree else {
            self.init(parsing: resource.bytes, name: resource.fileName)
            return
        }
        let read = LexiconTree(tree)
        self.init(read.entries, read.categories, read.faults)
    }

    /// Reads lines that contain a word and a rating, or a table with a header.
    private init(tabbed bytes: [UInt8]) {
        let lines = TabbedLines(bytes).afterColumnNames(("word", "rating"))
        var entries: [LexiconEntry] = []
        var faults: [LexiconFault] = []
        if let first = lines.first?.second, Double(decimal: first) == nil,
            let byte = first.first, (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
        {
            let read = LexiconTable(LexiconRow.rows(ofTabbed: bytes), hasCommas: false)
            guard read.unknownHeader != nil, let fault = read.faults.first else {
                self.init(read.entries, read.categories, read.faults)
                return
            }
            faults.append(fault)
        }
        // The capacity is reserved, because growing the array would copy it and slow down every
        // start of the program.
        entries.reserveCapacity(bytes.count / 12)
        for line in lines where line.number != faults.first?.line {
            do throws(LexiconFault) {
                entries.append(try Self.entry(of: line))
            } catch {
                faults.append(error)
            }
        }
        self.init(entries, LexiconCategories(), faults)
    }

    private init(
        _ entries: [LexiconEntry], _ categories: LexiconCategories, _ faults: [LexiconFault]
    ) {
        var faults = faults
        if entries.isEmpty && faults.isEmpty {
            let message = "the lexicon is empty; expected words with ratings or categories"
            faults.append(LexiconFault(line: 1, message: message))
        }
        if entries.count > Self.mostEntries {
            let message = "more than 1,000,000 entries"
            faults.append(LexiconFault(line: entries[Self.mostEntries].line, message: message))
        }
        for index in entries.indices where entries[index].word.count > 2 * Self.longestPhrase {
            if entries[index].word.count(where: { $0 == 0x20 }) >= Self.longestPhrase {
                let line = entries[index].line
                faults.append(LexiconFault(line: line, message: "more than 8 words"))
            }
        }
        self.init(
            entries: categories.names.isEmpty ? entries : categories.joined(in: entries),
            categories: categories.names, faults: faults)
    }

    /// How many entries are not used because the same word appears later with another rating.
    var overruled: Int {
        var ratings: [ArraySlice<UInt8>: Double] = [:]
        return entries.count { entry in
            guard !entry.isRatedByCategory else { return false }
            return ratings.updateValue(entry.rating, forKey: EntryFolding.folded(entry.word))
                .map { $0 != entry.rating } ?? false
        }
    }

    /// Returns the same lexicon with every rating multiplied by a factor.
    func scaled(by factor: Double) -> LexiconFile {
        LexiconFile(
            entries: entries.map { entry in
                var entry = entry
                entry.rating *= factor
                return entry
            },
            categories: categories, faults: faults, remarks: remarks)
    }

    /// Returns the union of this lexicon and another one.
    ///
    /// - Parameter overriding: whether an entry of the other lexicon replaces the entry for the
    ///   same word in this one; if false, only words that this lexicon lacks are added.
    func joined(with other: LexiconFile, overriding: Bool) -> LexiconFile {
        let upper = overriding ? other : self
        let lower = overriding ? self : other
        let known = Set(upper.entries.map { EntryFolding.folded($0.word) })
        let names = upper.categories + lower.categories.filter { !upper.categories.contains($0) }
        let rest = lower.entries.filter { !known.contains(EntryFolding.folded($0.word)) }.map {
            entry in
            var entry = entry
            entry.categories = entry.categories.compactMap {
                names.firstIndex(of: lower.categories[$0])
            }
            return entry
        }
        return LexiconFile(entries: rest + upper.entries, categories: names, faults: [])
    }

    init(
        entries: [LexiconEntry], categories: [String], faults: [LexiconFault],
        remarks: [LexiconFault] = []
    ) {
        self.entries = entries
        self.categories = categories
        self.faults = faults
        self.remarks = remarks
    }

    private static func entry(of line: TabbedLine) throws(LexiconFault) -> LexiconEntry {
        guard let field = line.second else {
            var message = "no tab; expected word, tab and rating"
            if line.first.first == UInt8(ascii: "#") {
                message += " (comments must be above a line 'word<TAB>rating')"
            }
            throw LexiconFault(line: line.number, message: message)
        }
        guard !line.first.isEmpty else {
            throw LexiconFault(line: line.number, message: "no word before the tab")
        }
        guard let rating = Double(decimal: field), rating.magnitude <= largestRating else {
            let found = String(decoding: field, as: UTF8.self)
            let message = "the rating '\(found)' is not a number from -100 to 100"
            throw LexiconFault(line: line.number, message: message)
        }
        return LexiconEntry(word: line.first, rating: rating, line: line.number)
    }

    /// Returns the fault that makes the whole file unreadable; nil if there is none.
    private static func fault(in bytes: [UInt8], name: String) -> LexiconFault? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return LexiconFault(line: 1, message: "UTF-16; save the file as UTF-8")
        }
        if ExactText(name).hasSuffix(".yaml") || ExactText(name).hasSuffix(".yml") {
            return LexiconFault(line: 1, message: "the YAML was not parsed")
        }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let before = bytes[..<error.byteOffsets.lowerBound]
            return LexiconFault(line: line(after: before), message: "not valid UTF-8")
        }
        if let zero = bytes.firstIndex(of: 0) {
            let message = "a NUL byte, as in UTF-16; save the file as UTF-8"
            return LexiconFault(line: line(after: bytes[..<zero]), message: message)
        }
        if !bytes.contains(UInt8(ascii: "\n")), bytes.dropLast().contains(UInt8(ascii: "\r")) {
            let message = "the lines end in carriage returns; save the file with line feeds"
            return LexiconFault(line: 1, message: message)
        }
        return longLine(in: bytes)
    }

    private static func longLine(in bytes: [UInt8]) -> LexiconFault? {
        guard bytes.count > longestLine else { return nil }
        var start = 0
        while start + longestLine < bytes.count {
            let reach = bytes[start..<start + longestLine + 1]
            guard let end = reach.lastIndex(of: UInt8(ascii: "\n")) else {
                let message = "the line is longer than 65,536 bytes"
                return LexiconFault(line: line(after: bytes[..<start]), message: message)
            }
            start = end + 1
        }
        return nil
    }

    private static func line(after bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 == UInt8(ascii: "\n") } + 1
    }
}
