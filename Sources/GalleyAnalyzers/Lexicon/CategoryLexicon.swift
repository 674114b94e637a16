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
            guard category.name.isPlainName else { throw .unnamed(category.title) }
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
