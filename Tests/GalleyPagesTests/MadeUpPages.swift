// SPDX-License-Identifier: Apache-2.0

/// Pages as scrapers leave them, of our own writing.
enum MadeUpPages {
    /// An article whose headline stands twice and whose caption stands four times.
    static func doubled(_ article: MadeUpArticle) -> String {
        """
        \(article.headline)

        \(article.caption)
        \(article.caption)
        TT

        \(article.headline)

        \(article.caption)
        \(article.caption)

        \(article.paragraphs.joined(separator: "\n\n"))

        """
    }

    /// An article without any repeat.
    static func clean(_ article: MadeUpArticle) -> String {
        """
        \(article.headline)

        \(article.caption)

        \(article.paragraphs.joined(separator: "\n\n"))

        """
    }
}
