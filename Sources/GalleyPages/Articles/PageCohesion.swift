// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The cohesion of a page: how many words the paragraphs on both sides of a gap have in common.
///
/// The idea is from TextTiling (Hearst 1997): where the subject changes, few words occur on both
/// sides. Only words that occur in few paragraphs of the page are compared, so that no list of
/// frequent words is needed for any language.
struct PageCohesion {
    private let words: PageWords
    private let shape: PageShape
    private let paragraphs: [Int]

    /// The number of paragraphs that contain each word.
    private let frequencies: WordTable

    /// The number of paragraphs on either side of a gap that are compared.
    private static let reach = 3

    /// The maximum number of words that are read in each paragraph.
    private static let mostWords = 120

    /// A word is rarer if at most this share of the page's paragraphs, or at most two of them,
    /// contain the word.
    private static let rare = 0.25

    init(words: PageWords, shape: PageShape) {
        self.words = words
        self.shape = shape
        paragraphs = shape.filled.indices.filter { shape.isParagraph[$0] }
        frequencies = Self.frequencies(paragraphs, words, shape)
    }

    private static func frequencies(
        _ paragraphs: [Int], _ words: PageWords, _ shape: PageShape
    ) -> WordTable {
        var counts = WordTable()
        var seen = WordTable()
        for (number, place) in paragraphs.enumerated() {
            for word in words.hashes[words.range(of: shape.filled[place]).prefix(mostWords)]
            where seen[word] != number {
                seen[word] = number
                counts[word] = max(0, counts[word]) + 1
            }
        }
        return counts
    }

    /// The number of rarer words that occur on both sides of a gap, divided by the number of rarer
    /// words on the side with fewer of them: 0...1.
    func sharedWords(across gap: Range<Int>) -> Double {
        let next = paragraphs.partitioningIndex { $0 >= gap.upperBound }
        let first = rareWords(paragraphs[max(0, next - Self.reach)..<next])
        let second = rareWords(paragraphs[next...].prefix(Self.reach))
        let fewer = min(first.count, second.count)
        return fewer == 0 ? 0 : Double(first.intersection(second).count) / Double(fewer)
    }

    private func rareWords(_ places: ArraySlice<Int>) -> Set<UInt64> {
        let most = max(2, Int(Double(paragraphs.count) * Self.rare))
        return places.reduce(into: []) { found, place in
            let range = words.range(of: shape.filled[place]).prefix(Self.mostWords)
            for word in words.hashes[range] where frequencies[word] <= most { found.insert(word) }
        }
    }
}
