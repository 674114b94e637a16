// SPDX-License-Identifier: Apache-2.0

/// The words of a text: words and numbers, mentions and hashtags, or of the part that an analyzer selected.
public struct Words: RandomAccessCollection, Sendable {
    private let tokens: Tokens
    private let positions: [Int]

    init(_ tokens: Tokens, at positions: [Int]) {
        self.tokens = tokens
        self.positions = positions
    }

    /// The first word's index, 0.
    public var startIndex: Int { 0 }
    /// The number of words.
    public var endIndex: Int { positions.count }

    /// One word, by its place among the words.
    public subscript(index: Int) -> Word {
        let position = positions[index]
        return Word(
            term: tokens.terms[position],
            range: tokens.wordRange(position),
            kind: tokens.kinds[position]
        )
    }

    /// The words' terms, for loops that only count.
    public var terms: [Term] { positions.map { tokens.terms[$0] } }
}
