// SPDX-License-Identifier: Apache-2.0

/// The categories of a lexicon, numbered in the order in which they appear.
struct LexiconCategories: Sendable {
    /// The rating of a word that is only known to be positive: half of the maximum on VADER's
    /// scale.
    static let positive = 2.0

    private(set) var names: [String] = []

    private static let positiveNames: Set = [
        "positive", "pos", "posemo", "emo_pos", "tone_pos", "positive emotion",
    ]
    private static let negativeNames: Set = [
        "negative", "neg", "negemo", "emo_neg", "tone_neg", "negative emotion",
    ]

    /// Returns the number of a category; a category that is not known yet is added.
    mutating func number(of name: String) -> Int {
        if let known = names.firstIndex(of: name) { return known }
        names.append(name)
        return names.count - 1
    }

    /// Makes an entry whose rating follows from its categories.
    mutating func entry(
        _ word: ArraySlice<UInt8>, _ names: [String], line: Int
    ) -> LexiconEntry {
        let numbers = names.map { number(of: $0) }
        return LexiconEntry(
            word: word, rating: Self.rating(of: names), line: line, categories: numbers,
            isRatedByCategory: true)
    }

    /// Returns the entries, after adding to each one the categories of the equal entries before it.
    func joined(in entries: [LexiconEntry]) -> [LexiconEntry] {
        var known: [ArraySlice<UInt8>: [Int]] = [:]
        return entries.map { entry in
            var entry = entry
            let before = known[EntryFolding.folded(entry.word)] ?? []
            let added = entry.categories.filter { !before.contains($0) }
            if !before.isEmpty {
                entry.categories = before + added
                if entry.isRatedByCategory {
                    entry.rating = Self.rating(of: entry.categories.map { names[$0] })
                }
            }
            known[EntryFolding.folded(entry.word)] = entry.categories
            return entry
        }
    }

    /// Returns the rating of a word that has categories but no rating of its own: positive,
    /// negative or 0.
    ///
    /// Only the part of a name after the last slash counts; the other parts name wider categories.
    static func rating(of names: [String]) -> Double {
        let last = names.map { name in
            let parts = name.lowercased().utf8.split(separator: UInt8(ascii: "/"))
            return parts.last.map { String(Substring($0)) } ?? ""
        }
        let isPositive = last.contains(where: positiveNames.contains)
        let isNegative = last.contains(where: negativeNames.contains)
        return (isPositive ? positive : 0) - (isNegative ? positive : 0)
    }
}
