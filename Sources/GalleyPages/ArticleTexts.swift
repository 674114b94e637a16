// SPDX-License-Identifier: Apache-2.0

/// The texts of a page's articles, without the blank lines before and after each article.
package struct ArticleTexts: Sendable {
    /// The text of one article.
    package struct Part: Sendable, Hashable {
        /// The text, from the first to the last line that is not blank.
        package let text: String

        /// The number of the text's first line on the page, counted from 1.
        package let line: Int
    }

    /// The texts of the articles, in order; empty for a blank page.
    package let parts: [Part]

    /// Finds the articles of a page with the standard lists and settings.
    package init(of page: String) {
        var page = page
        page.makeContiguousUTF8()
        let structure = PageStructure(page)
        parts = structure.articles.compactMap { article in
            let filled = article.lines.filter { !structure.lines[$0].isBlank }
            guard let first = filled.first, let last = filled.last else { return nil }
            let bytes = page.utf8
            let start = bytes.index(
                bytes.startIndex, offsetBy: structure.lines[first].content.lowerBound)
            let end = bytes.index(
                bytes.startIndex, offsetBy: structure.lines[last].content.upperBound)
            return Part(text: String(page[start..<end]), line: first + 1)
        }
    }
}
