// SPDX-License-Identifier: Apache-2.0

/// Entries such as "terribl*", which stand for every word that begins so.
struct PrefixIndex: Sendable {
    private var index = WordIndex()
    /// The number of the entry among the words, by the number of the prefix.
    private var entries: [Int] = []

    /// Adds a prefix, without its star, for an entry.
    mutating func add(_ prefix: Span<UInt8>, entry: Int) {
        let number = index.number(adding: prefix)
        if number == entries.count { entries.append(entry) } else { entries[number] = entry }
    }

    /// The entry with the longest prefix of a word, and the length of the prefix in bytes.
    func best(for word: Span<UInt8>) -> (entry: Int, length: Int)? {
        var length = min(word.count, index.longest)
        while length > 0 {
            let number = index.number(of: word.extracting(..<length))
            if number >= 0 { return (entries[number], length) }
            length -= 1
        }
        return nil
    }

    /// The part of an entry before its star; nil if it has none, as the emoticon ":*" has none.
    static func prefix(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard word.count > 2, word.last == UInt8(ascii: "*") else { return nil }
        let prefix = word.dropLast()
        return prefix.allSatisfy { TextReader.isWord($0) || $0 >= 0x80 } ? prefix : nil
    }
}
