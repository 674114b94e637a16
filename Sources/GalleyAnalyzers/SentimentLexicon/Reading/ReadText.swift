// SPDX-License-Identifier: Apache-2.0

/// A text as the standard rules see it.
struct ReadText: Sendable {
    /// The words, emoticons and emoji.
    var tokens: [TextToken] = []
    /// The sentences; the last one may be without tokens.
    var sentences = [TextSentence(first: 0)]
    /// The numbers of the words with wildcards within phrases that tokens fit, by the tokens' places.
    var globs: [Int: [Int32]] = [:]

    /// The tokens of a sentence.
    func tokens(of sentence: Int) -> Range<Int> {
        let next = sentence + 1
        return sentences[sentence]
            .first..<(next < sentences.count ? sentences[next].first : tokens.count)
    }
}
