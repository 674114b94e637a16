// SPDX-License-Identifier: Apache-2.0

/// The settings by which repeated lines are found.
package struct PageSettings: Sendable, Hashable {
    /// The minimum Jaccard similarity of the word sets of two copies: 0.5...1.
    package var similarity: Double

    /// The minimum number of words (at least 1) that a line must have to be compared with other
    /// lines.
    ///
    /// Two Han or Kana letters count as one word, and so do four Thai, Lao, Khmer or Myanmar
    /// letters.
    package var minimumWords: Int

    /// Whether the page is Markdown, in which indented lines are code.
    package var isMarkdown = false

    /// Makes settings; a number outside its range is replaced by the nearest end of the range.
    ///
    /// By default, two lines of at least four words are copies if at least four fifths of their
    /// distinct words occur in both lines.
    package init(similarity: Double = 0.8, minimumWords: Int = 4) {
        self.similarity = min(1, max(0.5, similarity))
        self.minimumWords = max(1, minimumWords)
    }
}
