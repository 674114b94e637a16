// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A lexicon whose entries belong to categories, each category with a name for its measures.
struct CategoryLexicon: Sendable {
    /// A category.
    struct Category: Sendable {
        /// The lexicon's name of it.
        let title: String
        /// The name of its measures, in snake_case.
        let name: String
    }

    /// The categories, in the order of their names.
    let categories: [Category]
    /// Finds the entries.
    let finder: EntryFinder
    /// The places in `categories` of every entry's, by its number.
    private let places: [[Int]]

    /// Divides a lexicon into its categories, or some of them.
    ///
    /// - Parameters:
    ///   - wanted: the names of those that count, as measures call them; empty: all.
    /// - Throws: a fault without a path.
    init(_ file: LexiconFile, wanted: [String]) throws(CategoryFault) {
        guard !file.categories.isEmpty else { throw .none }
        let all = file.categories.map { Category(title: $0, name: $0.measureName) }
        var titles: [String: String] = [:]
        for category in all {
            guard category.name.isSnakeCase else { throw .unnamed(category.title) }
            for name in [category.name, Lexicon.shareName(category.name)] {
                if let other = titles.updateValue(category.title, forKey: name) {
                    throw .sameName(other, category.title, name)
                }
            }
        }
        let names = all.map(\.name)
        if let name = wanted.first(where: { !names.contains($0) }) {
            throw .unknown(name, among: names.sorted())
        }
        let kept = all.filter { wanted.isEmpty || wanted.contains($0.name) }
        categories = kept.sorted { $0.name < $1.name }
        let order = Dictionary(
            uniqueKeysWithValues: categories.enumerated().map { ($0.element.name, $0.offset) })
        let lexicon = EntryFinder(file)
        finder = lexicon
        places = lexicon.categories.map { numbers in
            numbers.compactMap { order[all[$0].name] }.sorted()
        }
    }

    /// The places in `categories` of an entry's.
    func places(of entry: Int32) -> [Int] {
        places.indices.contains(Int(entry)) ? places[Int(entry)] : []
    }
}

extension EntryFinder {
    /// The numbers of every entry's categories, by its number.
    fileprivate var categories: [[Int]] {
        (0..<lexicon.words.count + lexicon.phrases.count).map { number in
            lexicon.categories[lexicon.spelling(of: Int32(number))] ?? []
        }
    }
}

extension String {
    /// A name in snake_case for this one: small letters, digits, and `_` for all else.
    fileprivate var measureName: String {
        var name = ""
        for scalar in lowercased().unicodeScalars {
            let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
            if isPlain {
                name.unicodeScalars.append(scalar)
            } else if !name.isEmpty, name.last != "_" {
                name.append("_")
            }
        }
        while name.last == "_" { name.removeLast() }
        return name
    }
}

/// Why a lexicon cannot be counted by its categories.
enum CategoryFault: Error, Sendable {
    /// It has no categories.
    case none
    /// A name of which no measure's name can be made.
    case unnamed(String)
    /// Two names of which the same measure's name is made.
    case sameName(String, String, String)
    /// A category was asked for that is not there.
    case unknown(String, among: [String])

    /// The fault in words.
    var message: String {
        switch self {
        case .none: "the lexicon has no categories, only ratings; 'sentiment_lexicon' reads those"
        case .unnamed(let title): "'\(title)' is no name for a category"
        case .sameName(let first, let second, let name):
            "the categories '\(first)' and '\(second)' would both have a measure '\(name)'"
        case .unknown(let name, _): "the lexicon has no category '\(name)'"
        }
    }

    /// What was expected instead.
    var expected: String? {
        switch self {
        case .unnamed: "a name that begins with a letter of a-z"
        case .unknown(_, let names):
            "one of \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", …" : "")"
        case .none, .sameName: nil
        }
    }
}
