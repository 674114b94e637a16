// SPDX-License-Identifier: Apache-2.0

/// Finds the entries with wildcards that match a word.
struct GlobIndex: Sendable {
    private var globs: [(glob: WordGlob, entry: Int)] = []
    /// The indices of the globs, grouped by first byte, so that a word is compared with only a few
    /// globs.
    private var places = [[Int]](repeating: [], count: 256)
    /// The indices of the globs that begin with a wildcard.
    private var startingWithWildcard: [Int] = []

    /// Adds a glob for an entry.
    mutating func add(_ pattern: ArraySlice<UInt8>, entry: Int) {
        let glob = WordGlob(pattern)
        if let first = glob.first {
            places[Int(first)].append(globs.count)
        } else {
            startingWithWildcard.append(globs.count)
        }
        globs.append((glob, entry))
    }

    /// Returns the matching entry with the most literal bytes; if several entries have equally
    /// many, returns the first of them.
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

    /// Returns all matching entries: first those that begin with a wildcard, then the others, both
    /// in the order in which they were added.
    ///
    /// - Parameter isCompound: whether the word is a compound with hyphens; only globs with hyphens
    ///   match such a word.
    func all(for word: Span<UInt8>, isCompound: Bool = false) -> [Int32] {
        var found: [Int32] = []
        for place in candidates(word) where !isCompound || globs[place].glob.hasHyphen {
            if globs[place].glob.matches(word) { found.append(Int32(globs[place].entry)) }
        }
        return found
    }

    private func candidates(_ word: Span<UInt8>) -> [Int] {
        word.isEmpty ? [] : startingWithWildcard + places[Int(word[0])]
    }
}

/// A word with wildcards: `*` matches any characters or none, `?` matches one character.
struct WordGlob: Sendable {
    private let pattern: [UInt8]
    /// How many bytes are not wildcards.
    let literals: Int

    /// Whether the glob contains a hyphen.
    let hasHyphen: Bool

    init(_ pattern: ArraySlice<UInt8>) {
        self.pattern = Array(pattern)
        hasHyphen = pattern.contains(UInt8(ascii: "-"))
        literals = pattern.count { !Self.isWildcard($0) }
    }

    /// The first byte of every matching word; nil if the glob begins with a wildcard.
    var first: UInt8? { pattern.first.flatMap { Self.isWildcard($0) ? nil : $0 } }

    /// Whether a byte is `*` or `?`.
    static func isWildcard(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?")
    }

    /// Whether the glob matches a word in UTF-8.
    ///
    /// After a mismatch, only the last `*` is extended by one character, so that the time is at
    /// most proportional to the length of the glob times the length of the word.
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

    /// Returns the length in bytes of the character at an offset.
    private static func width(at index: Int, of word: Span<UInt8>) -> Int {
        var end = index + 1
        while end < word.count, word[end] & 0xC0 == 0x80 { end += 1 }
        return end - index
    }
}
