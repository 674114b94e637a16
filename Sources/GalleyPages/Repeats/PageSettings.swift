// SPDX-License-Identifier: Apache-2.0

/// What counts as a repeated line.
public struct PageSettings: Sendable, Hashable {
    /// The Jaccard similarity of the sets of words from which lines are copies: 0.5...1.
    public var similarity: Double

    /// Lines of fewer words are not compared; two letters of Han or Kana, four of Thai, Lao, Khmer
    /// or Myanmar count as a word.
    public var minimumWords: Int

    /// Takes lines of four words and more that share four words of five.
    public init(similarity: Double = 0.8, minimumWords: Int = 4) {
        self.similarity = min(1, max(0.5, similarity))
        self.minimumWords = max(1, minimumWords)
    }
}
