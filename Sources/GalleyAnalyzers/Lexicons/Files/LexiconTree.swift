// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads lexicons in YAML, which contain words with ratings, and categories with words or nested
/// categories.
///
/// A key whose value is a number is an entry with that rating; a key whose value is a list or a
/// mapping is a category. A word that occurs in several categories, or in a category and with a
/// rating, is one entry; case does not matter. `*` matches any letters, `?` matches one letter.
struct LexiconTree {
    private(set) var categories = LexiconCategories()
    private(set) var faults: [LexiconFault] = []
    private var found: [Found] = []
    /// The index in `found` of each folded word.
    private var places: [ArraySlice<UInt8>: Int] = [:]

    /// A word with the rating and the categories found so far.
    private struct Found {
        let word: String
        let line: Int
        var rating: Double?
        var names: [String] = []
    }

    /// Reads a parsed file.
    init(_ root: ResourceNode) {
        guard case .mapping(let members) = root.content else {
            refuse(root, "expected words with ratings, or categories with lists of words")
            return
        }
        read(members, in: [])
    }

    /// The entries in the order of the file.
    var entries: [LexiconEntry] {
        var categories = categories
        return found.map { found in
            let word = Array(found.word.utf8)
            return LexiconEntry(
                word: word[...], rating: found.rating ?? LexiconCategories.rating(of: found.names),
                line: found.line, categories: found.names.map { categories.number(of: $0) },
                isGlob: Self.isGlob(word), isRatedByCategory: found.rating == nil)
        }
    }

    private mutating func read(_ members: [ResourceNode.Member], in names: [String]) {
        for member in members {
            switch member.value.content {
            case .scalar(let value): readRating(value, of: member, in: names)
            case .list(let items): readWords(items, in: open(member.key, in: names))
            case .mapping(let members): read(members, in: open(member.key, in: names))
            }
        }
    }

    /// Begins a category, and returns the full names of the outer categories and of the new one,
    /// for example `outer` and `outer/inner`.
    private mutating func open(_ name: String, in names: [String]) -> [String] {
        let path = names.last.map { "\($0)/\(name)" } ?? name
        _ = categories.number(of: path)
        return names + [path]
    }

    private mutating func readRating(
        _ value: JSONValue, of member: ResourceNode.Member, in names: [String]
    ) {
        guard let rating = value.doubleValue, rating.magnitude <= LexiconFile.largestRating else {
            refuse(
                member.value,
                "'\(member.key)' has \(value.inWords); expected a rating from -100 to 100, a list of "
                    + "words or further categories")
            return
        }
        add(member.key, rating, in: names, line: member.line, column: member.column)
    }

    private mutating func readWords(_ items: [ResourceNode], in names: [String]) {
        for item in items {
            switch item.content {
            case .scalar(.string(let word)):
                add(word, nil, in: names, line: item.line, column: item.column)
            case .scalar(let value):
                refuse(item, "found \(value.inWords); expected a word (put it in quotes)")
            case .mapping(let members): read(members, in: names)
            case .list: refuse(item, "found a list in a list; expected a word")
            }
        }
    }

    private mutating func add(
        _ text: String, _ rating: Double?, in names: [String], line: Int, column: Int
    ) {
        let words = text.split(separator: " ")
        let word = words.joined(separator: " ")
        guard !words.isEmpty, !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
            let message = "expected a word or a phrase in one line"
            faults.append(LexiconFault(line: line, column: column, message: message))
            return
        }
        let key = EntryFolding.folded(Array(word.utf8)[...])
        if let place = places[key], rating == nil || found[place].rating == nil {
            found[place].rating = rating ?? found[place].rating
            found[place].names += names.filter { !found[place].names.contains($0) }
        } else {
            places[key] = found.count
            found.append(Found(word: word, line: line, rating: rating, names: names))
        }
    }

    private mutating func refuse(_ node: ResourceNode, _ message: String) {
        faults.append(LexiconFault(line: node.line, column: node.column, message: message))
    }

    /// Whether a word has the wildcards `*` or `?` among letters; in emoticons such as ":*", `*`
    /// and `?` are not wildcards.
    static func isGlob(_ word: [UInt8]) -> Bool {
        let others: [UInt8] = Array("'- ".utf8)
        var hasWildcard = false
        for byte in word {
            if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") {
                hasWildcard = true
            } else if byte < 0x80, !byte.isLetterOrDigit, !others.contains(byte) {
                return false
            }
        }
        return hasWildcard && word.contains { $0.isLetterOrDigit || $0 >= 0x80 }
    }
}

extension JSONValue {
    fileprivate var doubleValue: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }
}
