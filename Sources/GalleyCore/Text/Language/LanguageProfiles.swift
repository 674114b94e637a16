// SPDX-License-Identifier: Apache-2.0

/// The profiles of all known languages.
struct LanguageProfiles: Sendable {
    /// The languages, in the order of the file.
    let languages: [KnownLanguage]
    /// The trigrams of all scripts with several languages.
    let trigrams: TrigramTable
    private let byScript: [WritingSystem: LanguageProfile]

    /// The profiles that come with Galley, read on first use.
    static let bundled = LanguageProfiles(ProfileFile(BundledFile.trigrams.bytes))

    /// Builds the profiles from the content of a file.
    init(_ file: ProfileFile) {
        languages = file.languages
        var trigrams = TrigramTable(capacity: file.tables.reduce(0) { $0 + $1.keys.count })
        var byScript: [WritingSystem: LanguageProfile] = [:]
        var row = 0
        for table in file.tables {
            let first = row
            for key in table.keys {
                trigrams.insert(key, row: row)
                row += 1
            }
            byScript[table.script] = LanguageProfile(
                file.languages(of: table.script), rows: first..<row, weights: table.weights)
        }
        self.trigrams = trigrams
        self.byScript = byScript
    }

    /// Returns the profile of a script; nil unless the script has several languages.
    func profile(of script: WritingSystem) -> LanguageProfile? { byScript[script] }

    /// Returns the only language of a script; nil if the script has several languages or none.
    func onlyLanguage(of script: WritingSystem) -> KnownLanguage? {
        byScript[script] == nil ? languages.first { $0.script == script } : nil
    }
}

extension BundledFile {
    static let trigrams = BundledFile("Config/languages/trigrams.tsv")
}

/// The content of `trigrams.tsv`, whose header describes the format.
struct ProfileFile {
    /// The trigrams of one script and their weights.
    struct Table {
        let script: WritingSystem
        var keys: [UInt64] = []
        /// For each key, a weight for each language of the script.
        var weights: [UInt8] = []
    }

    private(set) var languages: [KnownLanguage] = []
    private(set) var tables: [Table] = []

    /// Reads a file; lines in another format are skipped.
    init(_ bytes: [UInt8]) {
        let text = bytes.span
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
            let line = text.extracting(start..<end)
            if !addTrigram(line) { addHead(bytes[start..<end]) }
            start = end + 1
        }
    }

    /// Returns the languages of a script, in the order of the file.
    func languages(of script: WritingSystem) -> [KnownLanguage] {
        languages.filter { $0.script == script }
    }

    private mutating func addHead(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: UInt8(ascii: "\t"))
            .map { String(decoding: $0, as: UTF8.self) }
        if fields.count == 2, fields[0] == "trigrams", let script = WritingSystem(named: fields[1])
        {
            tables.append(Table(script: script))
        } else if fields.count >= 4, let script = WritingSystem(named: fields[3]) {
            languages.append(
                KnownLanguage(
                    code: fields[1], name: fields[2], script: script,
                    typicalWeight: fields.count > 4 ? Int(fields[4]) ?? 0 : 0))
        }
    }

    /// Reads the line of a trigram and adds the trigram; returns false if the line has another
    /// format.
    ///
    /// The line contains three scalars, a tab and, for each language, the weight as one character:
    /// `0` is 0, and each later ASCII character is one more.
    private mutating func addTrigram(_ line: borrowing Span<UInt8>) -> Bool {
        guard let last = tables.indices.last else { return false }
        var key: UInt64 = 0
        var index = 0
        for _ in 0..<3 {
            guard index < line.count else { return false }
            let (scalar, length) = line.scalar(at: index)
            guard scalar < TrigramTable.rare else { return false }
            key = key << 16 | UInt64(scalar)
            index += length
        }
        guard index < line.count, line[index] == UInt8(ascii: "\t") else { return false }
        tables[last].keys.append(key)
        for place in index + 1..<line.count {
            tables[last].weights.append(line[place] &- UInt8(ascii: "0"))
        }
        return true
    }
}
