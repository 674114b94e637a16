// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A lexicon whose entries belong to categories; the names of a category's measures are made from
/// the category's name.
struct CategoryLexicon: Sendable {
    /// A category.
    struct Category: Sendable {
        /// The category's name in the lexicon.
        let title: String
        /// The category's name in snake_case, from which the names of its measures are made.
        let name: String
    }

    /// The categories, in the order of their names.
    let categories: [Category]
    /// The finder of the lexicon's entries.
    let finder: EntryFinder
    /// For each entry number, the indices in `categories` of the categories to which the entry
    /// belongs.
    private let places: [[Int]]

    /// Prepares a lexicon for counting all or some of its categories.
    ///
    /// - Parameters:
    ///   - wanted: the names, in snake_case, of the categories to count; all categories are counted
    ///     if the list is empty.
    /// - Throws: all reasons why the categories cannot be counted.
    init(_ file: LexiconFile, wanted: [String]) throws(CategoryFaults) {
        let all = file.categories.map { Category(title: $0, name: $0.measureName) }
        let faults = Self.faults(all, wanted: wanted)
        guard faults.isEmpty else { throw CategoryFaults(all: faults) }
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

    private static func faults(_ all: [Category], wanted: [String]) -> [CategoryFault] {
        guard !all.isEmpty else { return [.none] }
        var faults: [CategoryFault] = []
        var titles: [String: String] = [:]
        for category in all {
            guard category.name.isSnakeCase else {
                faults.append(.unnamed(category.title))
                continue
            }
            let measures = [category.name, Lexicon.shareName(category.name)]
            if let name = measures.first(where: { titles[$0] != nil }), let other = titles[name] {
                faults.append(.sameName(other, category.title, name))
            }
            for name in measures { titles[name] = category.title }
        }
        let names = all.map(\.name).sorted()
        for (index, name) in wanted.enumerated() where !names.contains(name) {
            faults.append(.unknown(name, at: index, among: names))
        }
        return faults
    }

    /// Returns the categories of an entry, as indices in `categories`.
    func places(of entry: Int32) -> [Int] {
        places.indices.contains(Int(entry)) ? places[Int(entry)] : []
    }
}

extension EntryFinder {
    /// For each entry number, the numbers of the entry's categories.
    fileprivate var categories: [[Int]] {
        (0..<lexicon.words.count + lexicon.phrases.count).map { number in
            lexicon.categories[lexicon.spelling(of: Int32(number))] ?? []
        }
    }
}

extension String {
    /// This name in snake_case: lower-case letters and digits, with `_` for any run of other
    /// characters.
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

/// The reasons why the categories of a lexicon cannot be counted.
struct CategoryFaults: Error, Sendable {
    /// The reasons; there is at least one.
    let all: [CategoryFault]
}

/// A reason why the categories of a lexicon cannot be counted.
enum CategoryFault: Sendable {
    /// The lexicon has no categories.
    case none
    /// The name of a category cannot be converted to a valid measure name.
    case unnamed(String)
    /// Two categories would have the same measure.
    case sameName(String, String, String)
    /// The list in the option `count` contains, at an index, a category that the lexicon does not
    /// have.
    case unknown(String, at: Int, among: [String])

    /// The fault as a message.
    var message: String {
        switch self {
        case .none: "the lexicon has no categories, only ratings; 'sentiment_lexicon' reads those"
        case .unnamed(let title): "'\(title)' is not a valid category name"
        case .sameName(let first, let second, let name):
            "the categories '\(first)' and '\(second)' would both have a measure '\(name)'"
        case .unknown(let name, _, _): "the lexicon has no category '\(name)'"
        }
    }

    /// Returns the fault as a fault in an option of the analyzer.
    ///
    /// - Parameter option: the option that contains the words.
    func optionFault(_ option: String) -> OptionFault {
        guard case .unknown(_, let index, let names) = self else {
            return OptionFault(option: option, message, expected: expected)
        }
        return OptionFault(
            .invalidResource, path: [.key("count"), .index(index)], message, expected: expected,
            candidates: names)
    }

    /// What was expected instead.
    var expected: String? {
        switch self {
        case .unnamed: "a name that begins with a letter from a to z"
        case .unknown(_, _, let names):
            "one of \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", …" : "")"
        case .none, .sameName: nil
        }
    }
}
