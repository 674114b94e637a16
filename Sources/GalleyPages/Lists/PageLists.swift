// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The words that tell credits, bylines, pictures and widgets from a page's text, in several
/// languages.
///
/// Each list is a text with an entry per line, where `#` begins a comment; case, punctuation and
/// spaces in entries make no difference.
public struct PageLists: Sendable {
    private var roles = WordTable()
    private(set) var widgets: Set<[UInt64]>

    /// The models that judge lines.
    let models = PageModels.standard

    /// The lists that come with Galley.
    public static let standard = PageLists(
        credits: BundledFile.pageCredits.text, bylines: BundledFile.pageBylines.text,
        widgets: BundledFile.pageWidgets.text)

    /// Reads lists.
    ///
    /// - Parameters:
    ///   - credits: entries of four parts: `label: photo`, `agency: afp`, `image: logo`,
    ///     `file: jpg`.
    ///   - bylines: the words with which a line begins that names an author or a date.
    ///   - widgets: lines of buttons, counters and the like.
    public init(credits: String, bylines: String, widgets: String) {
        self.widgets = Set(WordList(widgets).parts[""] ?? [])
        let credits = WordList(credits)
        add(.creditLabel, to: credits.singleWords(of: "label"))
        add(.agency, to: credits.singleWords(of: "agency"))
        add(.imageWord, to: credits.singleWords(of: "image"))
        add(.imageFile, to: credits.singleWords(of: "file"))
        add(.bylineOpening, to: WordList(bylines).singleWords(of: ""))
    }

    /// The same lists with other widgets.
    public func with(widgets: String) -> PageLists {
        var lists = self
        lists.widgets = Set(WordList(widgets).parts[""] ?? [])
        return lists
    }

    /// What a word can be.
    func roles(of word: UInt64) -> WordRoles { WordRoles(rawValue: max(0, roles[word])) }

    /// Whether a line of these words is a widget.
    func isWidget(_ words: ArraySlice<UInt64>) -> Bool {
        words.count <= WidgetFinder.mostWords && widgets.contains(Array(words))
    }

    /// Whether a word can be one of several things.
    func isAny(of candidates: WordRoles, _ word: UInt64) -> Bool {
        !roles(of: word).isDisjoint(with: candidates)
    }

    private mutating func add(_ role: WordRoles, to words: [UInt64]) {
        for word in words { roles[word] = roles(of: word).union(role).rawValue }
    }
}
