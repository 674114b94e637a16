// SPDX-License-Identifier: Apache-2.0

/// Tells which sentences are titles, each by one look, however many names may stand in it.
struct TitleSearch {
    /// How many tokens were looked at.
    private(set) var looked = 0
    private var sentence = 0..<0
    private var isTitle = false

    /// Whether more than half of a sentence's longer words have a capital.
    mutating func isTitle(_ sentence: Range<Int>, in tokens: [TextToken]) -> Bool {
        if sentence == self.sentence { return isTitle }
        var long = 0
        var capitals = 0
        for index in sentence where tokens[index].traits.contains(.long) {
            long += 1
            capitals += tokens[index].traits.contains(.capital) ? 1 : 0
        }
        looked += sentence.count
        self.sentence = sentence
        isTitle = capitals * 2 > long
        return isTitle
    }
}
