// SPDX-License-Identifier: Apache-2.0

/// The settings by which repeated lines are found.
package struct PageSettings: Sendable, Hashable {
    /// The least Jaccard similarity of the sets of words of two copies: 0.5...1.
    package var similarity: Double

    /// The least number of words of lines that are compared, at least 1.
    ///
    /// Two letters of Han or Kana count as a word, and so do four of Thai, Lao, Khmer or Myanmar.
    package var minimumWords: Int

    /// Makes settings; numbers outside their range are moved to its nearest end.
    ///
    /// By default lines of at least four words are copies if they share four words of five.
    package init(similarity: Double = 0.8, minimumWords: Int = 4) {
        self.similarity = min(1, max(0.5, similarity))
        self.minimumWords = max(1, minimumWords)
    }
}
