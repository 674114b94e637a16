// SPDX-License-Identifier: Apache-2.0

/// How much the paragraphs on both sides of a gap speak of the same things.
///
/// The idea is that of TextTiling (Hearst 1997): where the subject changes, few words go on. As no
/// list of the commonest words is needed for any language, words count that stand in few
/// paragraphs of the page.
struct PageCohesion {
    private let words: PageWords
    private let shape: PageShape
    private let paragraphs: [Int]

    /// In how many paragraphs each word stands.
    private let frequencies: WordTable

    /// So many paragraphs on either side are compared.
    private static let reach = 3

    /// So many words of a paragraph are read.
    private static let mostWords = 120

    /// A rarer word stands in at most this share of the paragraphs, or in two.
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

    /// The share of the rarer words of the paragraphs on one side of a gap, of that side which has
    /// fewer, that stand on the other side too: 0...1.
    func sharedWords(across gap: Range<Int>) -> Double {
        let behind = lowerBound(of: gap.upperBound)
        let first = rareWords(paragraphs[max(0, behind - Self.reach)..<behind])
        let second = rareWords(paragraphs[behind...].prefix(Self.reach))
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

    /// The index of the first paragraph at or behind a place.
    private func lowerBound(of place: Int) -> Int {
        var low = 0
        var high = paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
