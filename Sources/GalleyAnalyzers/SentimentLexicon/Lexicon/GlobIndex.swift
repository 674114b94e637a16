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
