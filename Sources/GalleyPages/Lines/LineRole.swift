// SPDX-License-Identifier: Apache-2.0

/// What a line is to its page.
public enum LineRole: String, Sendable, Hashable, CaseIterable {
    /// The title of an article.
    case headline

    /// The text of a picture: its caption, or what stands for it.
    case caption

    /// Who wrote the article.
    case byline

    /// When it was written or changed.
    case dateLine = "date_line"

    /// A line of a menu, a header or a footer.
    case navigation

    /// A link to another article, or its teaser.
    case relatedLink = "related_link"

    /// Running text.
    case paragraph

    /// Words that are set apart as somebody else's.
    case quote

    /// Anything else: subheadings, lists, tables.
    case other

    /// A button, a counter or the like, known by its words or by its neighbours.
    case widget

    /// Nothing but white space.
    case blank

    /// The roles among which the model chooses, in the order of its scores.
    static let judged = Array(allCases.dropLast(2))
}
