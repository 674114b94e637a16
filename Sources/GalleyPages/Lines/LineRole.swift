// SPDX-License-Identifier: Apache-2.0

/// The function of a line on its page.
package enum LineRole: String, Sendable, Hashable, CaseIterable {
    /// The title of an article.
    case headline

    /// The text of a picture: its caption or its alternative text.
    case caption

    /// The name of the article's author.
    case byline

    /// The date on which the article was written or changed.
    case dateLine = "date_line"

    /// A line of a menu, a header or a footer.
    case navigation

    /// A link to another article, or its teaser.
    case relatedLink = "related_link"

    /// Running text.
    case paragraph

    /// A quotation that is set apart from the text.
    case quote

    /// Anything else, such as a subheading, a list or a table.
    case other

    /// A button, a counter or the like, recognized by its words or by its neighbours.
    case widget

    /// Only white space.
    case blank

    /// The roles among which `RoleModel` chooses; its scores are stored in the same order.
    package static let classifiedRoles = Array(allCases.dropLast(2))
}
