// SPDX-License-Identifier: Apache-2.0

/// A word with wildcards: `*` stands for any letters or none, `?` for one.
struct WordGlob: Sendable {
    private let pattern: [UInt8]
    /// How many bytes stand for themselves.
    let literals: Int

    init(_ pattern: ArraySlice<UInt8>) {
        self.pattern = Array(pattern)
        literals = pattern.count { !Self.isWildcard($0) }
    }

    /// The byte with which every word that fits begins; nil if there is no such byte.
    var first: UInt8? { pattern.first.flatMap { Self.isWildcard($0) ? nil : $0 } }

    /// Whether a byte is `*` or `?`.
    static func isWildcard(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?")
    }

    /// Whether a word in UTF-8 fits.
    ///
    /// After a mismatch only the last star takes a byte more, so that no pattern takes longer than
    /// its length times that of the word.
    func matches(_ word: Span<UInt8>) -> Bool {
        var place = 0
        var index = 0
        var star = -1
        var resume = 0
        while index < word.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "?") {
                index += Self.width(at: index, of: word)
                place += 1
            } else if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                (star, resume) = (place, index)
                place += 1
            } else if place < pattern.count, pattern[place] == word[index] {
                (index, place) = (index + 1, place + 1)
            } else if star >= 0 {
                resume += Self.width(at: resume, of: word)
                (place, index) = (star + 1, resume)
            } else {
                return false
            }
        }
        while place < pattern.count, pattern[place] == UInt8(ascii: "*") { place += 1 }
        return place == pattern.count
    }

    /// How many bytes the character at a place has.
    private static func width(at index: Int, of word: Span<UInt8>) -> Int {
        var end = index + 1
        while end < word.count, word[end] & 0xC0 == 0x80 { end += 1 }
        return end - index
    }
}
