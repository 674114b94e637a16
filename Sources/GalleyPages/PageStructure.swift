// SPDX-License-Identifier: Apache-2.0

/// What the lines of a page are: which say the same, which are headlines, captions and widgets, and
/// which articles the page has.
///
/// Everything is decided from the text alone. Lines are counted from 0 here; people count from 1.
public struct PageStructure: Sendable {
    /// The lines, in order.
    public let lines: [PageLine]

    /// What each line is.
    public let roles: [LineRole]

    /// Lines that say the same, in the order of their first lines.
    public let groups: [RepeatedGroup]

    /// The lines of buttons, counters and the like.
    public let widgets: [WidgetGroup]

    /// The articles, in order.
    public let articles: [Article]

    /// The words of the lines, folded and hashed.
    let words: PageWords

    /// Finds the structure of a page.
    public init(
        _ text: String, lists: PageLists = .standard, settings: PageSettings = PageSettings()
    ) {
        var text = text
        text.makeContiguousUTF8()
        self = PageReading(text, lists: lists, settings: settings).structure()
    }

    init(
        lines: [PageLine], roles: [LineRole], groups: [RepeatedGroup], widgets: [WidgetGroup],
        articles: [Article], words: PageWords
    ) {
        self.lines = lines
        self.roles = roles
        self.groups = groups
        self.widgets = widgets
        self.articles = articles
        self.words = words
    }
}
