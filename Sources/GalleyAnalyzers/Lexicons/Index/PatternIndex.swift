// SPDX-License-Identifier: Apache-2.0

/// An index of entries with wildcards, such as "terribl*", "un*able" and "wom?n".
struct PatternIndex: Sendable {
    private var prefixes = PrefixIndex()
    private var globs = GlobIndex()

    /// Adds an entry whose only wildcard is a `*` at the end.
    mutating func add(prefix: Span<UInt8>, entry: Int) { prefixes.add(prefix, entry: entry) }

    /// Adds an entry with wildcards anywhere.
    mutating func add(glob: ArraySlice<UInt8>, entry: Int) { globs.add(glob, entry: entry) }

    /// Adds an entry by its prefix or, if the prefix is nil, as a glob.
    mutating func add(_ prefix: ArraySlice<UInt8>?, or glob: ArraySlice<UInt8>, entry: Int) {
        if let prefix {
            add(prefix: prefix.span, entry: entry)
        } else {
            add(glob: glob, entry: entry)
        }
    }

    /// Returns the matching entry with the most literal bytes; nil if no entry matches.
    func entry(of word: Span<UInt8>) -> Int? {
        let prefix = prefixes.best(for: word)
        guard let glob = globs.best(for: word) else { return prefix?.entry }
        guard let prefix, prefix.length >= glob.literals else { return glob.entry }
        return prefix.entry
    }
}

/// An index of entries such as "terribl*", which match every word that begins with "terribl".
struct PrefixIndex: Sendable {
    private var index = WordIndex()
    /// For each prefix number, the number of the prefix's entry.
    private var entries: [Int] = []
    /// The length of the shortest prefix in bytes.
    private var shortest = Int.max
    /// For each byte, whether a prefix begins with it; this rules out most words quickly.
    private var starts = [Bool](repeating: false, count: 256)

    /// Adds the prefix of an entry, which is the entry without its final `*`.
    mutating func add(_ prefix: Span<UInt8>, entry: Int) {
        if !prefix.isEmpty { starts[Int(prefix[0])] = true }
        shortest = min(shortest, prefix.count)
        let number = index.number(adding: prefix)
        if number == entries.count { entries.append(entry) } else { entries[number] = entry }
    }

    /// Returns the entry with the longest prefix that a word begins with, and the length of this
    /// prefix in bytes; nil if there is none.
    func best(for word: Span<UInt8>) -> (entry: Int, length: Int)? {
        guard word.count >= max(shortest, 1), starts[Int(word[0])] else { return nil }
        var length = min(word.count, index.longest)
        while length >= shortest {
            let number = index.number(of: word.extracting(..<length))
            if number >= 0 { return (entries[number], length) }
            length -= 1
        }
        return nil
    }

    /// Returns the part of an entry before a final `*`; nil if the entry has no final `*` or if the
    /// `*` is not a wildcard, as in the emoticon ":*".
    ///
    /// The part may contain hyphens and apostrophes after its first letter, as in "self-consc*".
    static func prefix(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard word.count > 2, word.last == UInt8(ascii: "*") else { return nil }
        let prefix = word.dropLast()
        var wasLetter = false
        for byte in prefix {
            let isLetter = byte.isLetterOrDigit || byte >= 0x80
            let isJoint = wasLetter && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'"))
            guard isLetter || isJoint else { return nil }
            wasLetter = isLetter
        }
        // An emoticon may begin with a digit, as "8-*" does.
        return wasLetter || prefix.count > 2 || (prefix.first ?? 0) &- 0x30 >= 10 ? prefix : nil
    }
}
