// SPDX-License-Identifier: Apache-2.0

/// The words of a page's main text and those of its first line.
struct TextVocabulary {
    private var table: WordTable

    private static let inText = 1
    private static let inTitle = 2

    /// A main text is read up to so many words.
    private static let longest = 20_000

    init(words: PageWords, shape: PageShape) {
        let lines = shape.mainText.filter { shape.isParagraph[$0] }.map { shape.filled[$0] }
        let count = lines.reduce(0) { $0 + words.range(of: $1).count }
        table = WordTable(room: min(count, Self.longest))
        if let first = shape.filled.first {
            add(words.range(of: first), of: words, as: Self.inTitle)
        }
        for line in lines {
            add(words.range(of: line), of: words, as: Self.inText)
            if table.count > Self.longest { break }
        }
    }

    private mutating func add(_ range: Range<Int>, of words: PageWords, as part: Int) {
        for word in range { table.insert(part, into: words.hashes[word]) }
    }

    /// How many words of a line stand in the main text, and how many in the page's first line.
    func knownWords(in range: Range<Int>, of words: PageWords) -> (text: Int, title: Int) {
        var known = (text: 0, title: 0)
        for word in range {
            let parts = max(0, table[words.hashes[word]])
            known.text += parts & Self.inText
            known.title += (parts & Self.inTitle) >> 1
        }
        return known
    }
}
