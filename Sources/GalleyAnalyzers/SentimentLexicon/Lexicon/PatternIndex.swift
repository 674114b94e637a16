// SPDX-License-Identifier: Apache-2.0

/// Entries that stand for many words: "terribl*", "un*able", "wom?n".
struct PatternIndex: Sendable {
    private var prefixes = PrefixIndex()
    private var globs = GlobIndex()

    /// Adds an entry with a star at its end only.
    mutating func add(prefix: Span<UInt8>, entry: Int) { prefixes.add(prefix, entry: entry) }

    /// Adds an entry with wildcards anywhere.
    mutating func add(glob: ArraySlice<UInt8>, entry: Int) { globs.add(glob, entry: entry) }

    /// The entry with the most letters of its own that a word fits.
    func entry(of word: Span<UInt8>) -> Int? {
        let prefix = prefixes.best(for: word)
        guard let glob = globs.best(for: word) else { return prefix?.entry }
        guard let prefix, prefix.length >= glob.literals else { return glob.entry }
        return prefix.entry
    }
}
