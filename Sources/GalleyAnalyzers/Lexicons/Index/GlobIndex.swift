// SPDX-License-Identifier: Apache-2.0

/// Words with wildcards, to find those that a word fits.
struct GlobIndex: Sendable {
    private var globs: [(glob: WordGlob, entry: Int)] = []
    /// The globs that begin with a byte; a word is held against few of them.
    private var places = [[Int]](repeating: [], count: 256)
    /// The globs that begin with a wildcard.
    private var open: [Int] = []

    /// Adds a glob for an entry.
    mutating func add(_ pattern: ArraySlice<UInt8>, entry: Int) {
        let glob = WordGlob(pattern)
        if let first = glob.first {
            places[Int(first)].append(globs.count)
        } else {
            open.append(globs.count)
        }
        globs.append((glob, entry))
    }

    /// The entry with the most letters of its own that a word fits, the first one of equals.
    func best(for word: Span<UInt8>) -> (entry: Int, literals: Int)? {
        guard !globs.isEmpty else { return nil }
        var best: (entry: Int, literals: Int)?
        for place in candidates(word) where globs[place].glob.literals > best?.literals ?? -1 {
            if globs[place].glob.matches(word) {
                best = (globs[place].entry, globs[place].glob.literals)
            }
        }
        return best
    }

    /// Every entry that a word fits, in the order of their arrival.
    func all(for word: Span<UInt8>) -> [Int32] {
        var found: [Int32] = []
        for place in candidates(word) where globs[place].glob.matches(word) {
            found.append(Int32(globs[place].entry))
        }
        return found
    }

    private func candidates(_ word: Span<UInt8>) -> [Int] {
        word.isEmpty ? [] : open + places[Int(word[0])]
    }
}

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
