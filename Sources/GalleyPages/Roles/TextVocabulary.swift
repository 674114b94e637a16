// SPDX-License-Identifier: Apache-2.0

/// The words of a page's main text and those of its first line.
struct TextVocabulary {
    private var table = WordTable()

    private static let inText = 1
    private static let inTitle = 2

    /// A main text is read up to so many words.
    private static let longest = 20_000

    init(words: PageWords, shape: PageShape) {
        if let first = shape.filled.first {
            add(words.range(of: first), of: words, as: Self.inTitle)
        }
        for place in shape.mainText where shape.isParagraph[place] {
            add(words.range(of: shape.filled[place]), of: words, as: Self.inText)
            if table.count > Self.longest { break }
        }
    }

    private mutating func add(_ range: Range<Int>, of words: PageWords, as part: Int) {
        for word in range { table.insert(part, into: words.hashes[word]) }
    }

    /// How many words of a line stand in the main text.
    func knownWords(in range: Range<Int>, of words: PageWords) -> Int {
        range.count { max(0, table[words.hashes[$0]]) & Self.inText != 0 }
    }

    /// How many words of a line stand in the page's first line.
    func titleWords(in range: Range<Int>, of words: PageWords) -> Int {
        range.count { max(0, table[words.hashes[$0]]) & Self.inTitle != 0 }
    }
}
