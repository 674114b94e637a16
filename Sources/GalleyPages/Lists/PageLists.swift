// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The words by which credits, bylines, pictures, negations and widgets are recognized, in several
/// languages.
///
/// Each list is a text with one entry per line; `#` begins a comment. Differences in case,
/// punctuation and spaces are ignored.
package struct PageLists: Sendable {
    private var roles = WordTable()
    private(set) var widgets: Set<[UInt64]>

    /// The maximum number of words in a widget line.
    static let mostWordsOfWidget = 2

    /// The lists in `Config/pages`, which are embedded in the program.
    package static let standard = PageLists(
        credits: BundledFile.pageCredits.text, bylines: BundledFile.pageBylines.text,
        negations: BundledFile.pageNegations.text, widgets: BundledFile.pageWidgets.text)

    /// Reads the lists from their texts.
    ///
    /// - Parameters:
    ///   - credits: entries of four kinds, for example `label: photo`, `agency: afp`, `image: logo`
    ///     and `file: jpg`.
    ///   - bylines: the first words of lines that name an author or a date.
    ///   - negations: the words that turn a statement into its opposite.
    ///   - widgets: the texts of buttons, counters and the like.
    package init(credits: String, bylines: String, negations: String, widgets: String) {
        self.widgets = Set(EntryList(widgets).parts[""] ?? [])
        let credits = EntryList(credits)
        add(.creditLabel, to: credits.singleWords(of: "label"))
        add(.agency, to: credits.singleWords(of: "agency"))
        add(.imageWord, to: credits.singleWords(of: "image"))
        add(.imageFile, to: credits.singleWords(of: "file"))
        add(.bylineOpening, to: EntryList(bylines).singleWords(of: ""))
        add(.negation, to: EntryList(negations).singleWords(of: ""))
    }

    /// Returns a copy with another list of widgets.
    package func with(widgets: String) -> PageLists {
        var lists = self
        lists.widgets = Set(EntryList(widgets).parts[""] ?? [])
        return lists
    }

    /// The roles that the word with this hash can have.
    func roles(of word: UInt64) -> ListedRoles { ListedRoles(rawValue: max(0, roles[word])) }

    /// Whether the list of widgets contains a line with exactly these words.
    func isWidget(_ words: ArraySlice<UInt64>) -> Bool {
        words.count <= Self.mostWordsOfWidget && widgets.contains(Array(words))
    }

    /// Whether a word can have at least one of the roles in `candidates`.
    func isAny(of candidates: ListedRoles, _ word: UInt64) -> Bool {
        !roles(of: word).isDisjoint(with: candidates)
    }

    private mutating func add(_ role: ListedRoles, to words: [UInt64]) {
        for word in words { roles[word] = roles(of: word).union(role).rawValue }
    }
}

extension PageWords {
    /// Whether the first word of a line is typical of lines that name an author or a date.
    func isByline(_ line: Int, _ lists: PageLists) -> Bool {
        range(of: line).first.map { lists.isAny(of: .bylineOpening, hashes[$0]) } ?? false
    }

    /// Whether a line contains the symbol © or a word that is typical of picture credits.
    func hasCredit(_ line: Int, _ lists: PageLists) -> Bool {
        shapes[line].contains(.hasCopyright)
            || range(of: line).contains { lists.isAny(of: .credit, hashes[$0]) }
    }
}

/// The roles that a word has in the lists.
struct ListedRoles: OptionSet, Sendable {
    let rawValue: Int

    /// The word precedes the name of a picture's source; an example is "photo".
    static let creditLabel = ListedRoles(rawValue: 1)

    /// The word is the name of a picture source or a part of such a name.
    static let agency = ListedRoles(rawValue: 2)

    /// The word denotes a picture; an example is "logo".
    static let imageWord = ListedRoles(rawValue: 4)

    /// The word ends the name of an image file; an example is "jpg".
    static let imageFile = ListedRoles(rawValue: 8)

    /// The word begins lines that name an author or a date.
    static let bylineOpening = ListedRoles(rawValue: 16)

    /// The word turns a statement into its opposite; an example is "not".
    static let negation = ListedRoles(rawValue: 32)

    /// The roles of words that are typical of picture credits.
    static let credit: ListedRoles = [.creditLabel, .agency]
}

/// The entries of a list, with words that are folded like the words of a page.
///
/// An entry may begin with the name of a part and a colon (`agency: reuters`); an entry without a
/// colon belongs to the part whose name is `""`.
private struct EntryList {
    /// For each part name, the entries of the part, each as the hashes of its words.
    private(set) var parts: [String: [[UInt64]]] = [:]

    /// Reads the text of a list.
    init(_ text: String) {
        let bytes = text.utf8.span
        var start = 0
        while start < bytes.count {
            let end = Self.place(of: "\n", in: start..<bytes.count, bytes)
            let entry = start..<Self.place(of: "#", in: start..<end, bytes)
            let colon = Self.place(of: ":", in: entry, bytes)
            if colon < entry.upperBound {
                let name = (start..<colon).map { bytes[$0] }.filter { $0 != 0x20 }
                add(colon + 1..<entry.upperBound, bytes, to: String(decoding: name, as: UTF8.self))
            } else {
                add(entry, bytes, to: "")
            }
            start = end + 1
        }
    }

    /// Returns the words of those entries of a part that consist of one word.
    func singleWords(of part: String) -> [UInt64] {
        (parts[part] ?? []).compactMap { $0.count == 1 ? $0.first : nil }
    }

    private mutating func add(
        _ entry: Range<Int>, _ bytes: borrowing Span<UInt8>, to part: String
    ) {
        var scanner = LineScanner(bytes: entry.count)
        scanner.scan(entry, of: bytes)
        let hashes = scanner.words.hashes
        if !hashes.isEmpty { parts[part, default: []].append(hashes) }
    }

    /// The index at which `character` first occurs in `range`, or the end of the range.
    private static func place(
        of character: Unicode.Scalar, in range: Range<Int>, _ bytes: borrowing Span<UInt8>
    ) -> Int {
        let wanted = UInt8(ascii: character)
        for index in range where bytes[index] == wanted { return index }
        return range.upperBound
    }
}

extension BundledFile {
    fileprivate static let pageCredits = BundledFile("Config/pages/credits.txt")
    fileprivate static let pageBylines = BundledFile("Config/pages/bylines.txt")
    fileprivate static let pageNegations = BundledFile("Config/pages/negations.txt")

    /// The list of widgets that is used unless the pipeline specifies another one.
    package static let pageWidgets = BundledFile("Config/pages/widgets.txt")
}
