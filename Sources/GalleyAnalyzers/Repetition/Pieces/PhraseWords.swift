// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The words of a text, stored one after the other to find phrases of n words that recur.
///
/// Phrases are compared byte by byte; a rolling hash (Karp and Rabin 1987) only finds candidates.
struct PhraseWords {
    /// The number of words.
    let count: Int
    private let bytes: [UInt8]
    /// The offset in `bytes` at which each word begins, followed by the offset at which the last
    /// word ends.
    private var starts: [Int] = [0]
    /// For each word, the number of characters in all words before it.
    private var lengths: [Int] = [0]
    /// For each word, the hash of all bytes before it.
    private var hashes: [UInt64] = [0]
    private var powers: [UInt64] = [1]

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Copies the words of a text.
    ///
    /// - Parameter separator: the byte after each word; if it is nil, `a` and `bc` are the same
    ///   phrase as `ab` and `c`.
    init(_ words: [ByteRange], of text: RepetitionText, separator: UInt8?) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.bytes.count + words.count)
        var hash: UInt64 = 0
        for word in words {
            let start = bytes.count
            bytes += text.bytes[word]
            lengths.append((lengths.last ?? 0) + text.characters(word))
            if let separator { bytes.append(separator) }
            for byte in bytes[start...] { hash = hash &* Self.base &+ UInt64(byte) &+ 1 }
            starts.append(bytes.count)
            hashes.append(hash)
        }
        powers.reserveCapacity(bytes.count + 1)
        for _ in bytes { powers.append((powers.last ?? 1) &* Self.base) }
        self.bytes = bytes
        count = words.count
    }

    /// Returns the number of characters in a range of words, without the separators.
    func characters(_ words: Range<Int>) -> Int {
        lengths[words.upperBound] - lengths[words.lowerBound]
    }

    /// The number of characters in all words.
    var characters: Int { characters(0..<count) }

    func hash(_ phrase: Range<Int>) -> UInt64 {
        let length = starts[phrase.upperBound] - starts[phrase.lowerBound]
        return hashes[phrase.upperBound] &- hashes[phrase.lowerBound] &* powers[length]
    }

    func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        bytes[starts[one.lowerBound]..<starts[one.upperBound]]
            == bytes[starts[other.lowerBound]..<starts[other.upperBound]]
    }
}
