// SPDX-License-Identifier: Apache-2.0

/// What a block of a page is.
package enum BlockRole: String, CaseIterable, Sendable {
    /// A heading; its level is `HTMLBlock.level`.
    case headline
    /// The caption of a picture or a table.
    case caption
    /// The text that stands for a picture.
    case alternativeText = "alternative_text"
    /// Links to other pages, or to parts of this page.
    case navigation
    /// The name of the author.
    case byline
    /// The date or time of the text.
    case dateLine = "date_line"
    /// An item of a list.
    case list
    /// A row of a table, with tabs between the cells.
    case table
    /// Preformatted text, whose lines stay lines.
    case code
    /// A quotation.
    case quote
    /// What ends the page: copyright, imprint, addresses.
    case footer
    /// Buttons, forms, banners, advertisements, and links to share the page.
    case widget
    /// A paragraph.
    case paragraph
    /// Any other text.
    case other
}
