// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

extension WordFrequency {
    /// The words or phrases; stop words and short ones are not worth a line.
    public func comparedTerms(_ summary: WordCounts, _ policy: TokenizerPolicy) -> ComparedTerms? {
        let stopWords = StopWords(stopList, policy)
        guard !listsAll(stopWords) else { return ComparedTerms(summary.terms) }
        return ComparedTerms(summary.terms) { isListedTerm($0, stopWords) }
    }
}
