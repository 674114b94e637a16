// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The words by which credits, bylines, pictures and widgets are recognized, in several languages.
///
/// Each list is a text with one entry per line; `#` begins a comment. Case, punctuation and spaces in
/// entries make no difference.
package struct PageLists: Sendable {
    private var roles = WordTable()
    private(set) var widgets: Set<[UInt64]>

    /// The greatest number of words of a widget line.
    static let mostWordsOfWidget = 2

    /// The lists of `Config/pages`, which the program contains.
    package static let standard = PageLists(
        credits: BundledFile.pageCredits.text, bylines: BundledFile.pageBylines.text,
        widgets: BundledFile.pageWidgets.text)

    /// Reads the texts of lists.
    ///
    /// - Parameters:
    ///   - credits: entries of four kinds: `label: photo`, `agency: afp`, `image: logo`,
    ///     `file: jpg`.
    ///   - bylines: the first words of lines that name an author or a date.
    ///   - widgets: the lines of buttons, counters and the like.
    package init(credits: String, bylines: String, widgets: String) {
        self.widgets = Set(EntryList(widgets).parts[""] ?? [])
        let credits = EntryList(credits)
        add(.creditLabel, to: credits.singleWords(of: "label"))
        add(.agency, to: credits.singleWords(of: "agency"))
        add(.imageWord, to: credits.singleWords(of: "image"))
        add(.imageFile, to: credits.singleWords(of: "file"))
        add(.bylineOpening, to: EntryList(bylines).singleWords(of: ""))
    }

    /// A copy with another list of widgets.
    package func with(widgets: String) -> PageLists {
        var lists = self
        lists.widgets = Set(EntryList(widgets).parts[""] ?? [])
        return lists
    }

    /// The roles that a word can have, by its hash.
    func roles(of word: UInt64) -> ListedRoles { ListedRoles(rawValue: max(0, roles[word])) }

    /// Whether a line of these words is in the list of widgets.
    func isWidget(_ words: ArraySlice<UInt64>) -> Bool {
        words.count <= Self.mostWordsOfWidget && widgets.contains(Array(words))
    }

    /// Whether a word can have one of several roles.
    func isAny(of candidates: ListedRoles, _ word: UInt64) -> Bool {
        !roles(of: word).isDisjoint(with: candidates)
    }

    private mutating func add(_ role: ListedRoles, to words: [UInt64]) {
        for word in words { roles[word] = roles(of: word).union(role).rawValue }
    }
}

extension PageWords {
    /// Whether a line begins like one that names an author or a date.
    func isByline(_ line: Int, _ lists: PageLists) -> Bool {
        range(of: line).first.map { lists.isAny(of: .bylineOpening, hashes[$0]) } ?? false
    }

    /// Whether a line names the source of a picture.
    func hasCredit(_ line: Int, _ lists: PageLists) -> Bool {
        shapes[line].contains(.hasCopyright)
            || range(of: line).contains { lists.isAny(of: .credit, hashes[$0]) }
    }
}

/// The roles that lists give to a word.
struct ListedRoles: OptionSet, Sendable {
    let rawValue: Int

    /// Precedes the name of a picture's source, such as "photo".
    static let creditLabel = ListedRoles(rawValue: 1)

    /// Names a source of pictures, or is a word of its name.
    static let agency = ListedRoles(rawValue: 2)

    /// Denotes a picture, such as "logo".
    static let imageWord = ListedRoles(rawValue: 4)

    /// Ends the name of an image file.
    static let imageFile = ListedRoles(rawValue: 8)

    /// Begins a line that names an author or a date.
    static let bylineOpening = ListedRoles(rawValue: 16)

    /// Any word of credits.
    static let credit: ListedRoles = [.creditLabel, .agency]
}

/// The entries of a list, folded like the words of a page.
///
/// An entry may begin with the name of its part and a colon (`agency: reuters`); without one it
/// belongs to the part named `""`.
private struct EntryList {
    /// The hashes of each entry's words, by the name of the part.
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

    /// The entries of a part that consist of one word.
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

    /// The index of the first such character, or the end of the range.
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

    /// The list of widgets that is used unless the pipeline has another.
    package static let pageWidgets = BundledFile("Config/pages/widgets.txt")
}
