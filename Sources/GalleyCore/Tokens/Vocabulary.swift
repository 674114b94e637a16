// SPDX-License-Identifier: Apache-2.0

/// The word forms that one worker has met, numbered in the order of meeting.
///
/// An open-addressing table over one arena of bytes: no allocation per word, and every byte of a
/// word is hashed, so that long words with equal beginnings do not collide.
public struct Vocabulary: Sendable {
    private var arena: [UInt8] = []
    /// Where each term's spelling ends in the arena; it begins where the one before ends.
    private var ends: [Int] = []
    private var hashes: [UInt32] = []
    /// Term ids plus one, with 0 for a free slot; the count is a power of two.
    private var slots: [UInt32] = Array(repeating: 0, count: 1024)
    /// How words are found and folded.
    public let policy: TokenizerPolicy

    /// Makes an empty vocabulary for words found and folded in one way.
    public init(policy: TokenizerPolicy = .standard) {
        self.policy = policy
    }

    /// The number of word forms.
    public var count: Int { ends.count }

    /// The term of a word, folded as the tokenizer folds it; new words are added.
    public mutating func intern(_ word: String) -> Term {
        let folded = policy.folded(word)
        return intern(folded: folded.span)
    }

    /// The term of a word form that is folded already; new forms are added.
    public mutating func intern(folded bytes: Span<UInt8>) -> Term {
        let hash = Self.hash(bytes)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let id = slots[slot] - 1
            if hashes[Int(id)] == hash, matches(Int(id), bytes) { return Term(id: id) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return add(bytes, hash: hash, slot: slot)
    }

    /// The folded spelling of a term.
    public func spelling(of term: Term) -> String {
        String(decoding: arena[range(of: term.index)], as: UTF8.self)
    }

    /// The folded spelling of a term as bytes, by which terms are ordered.
    public func bytes(of term: Term) -> ArraySlice<UInt8> {
        arena[range(of: term.index)]
    }

    private func range(of index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    private func matches(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
        let range = range(of: index)
        guard range.count == bytes.count else { return false }
        for offset in 0..<bytes.count where arena[range.lowerBound + offset] != bytes[offset] {
            return false
        }
        return true
    }

    private mutating func add(_ bytes: Span<UInt8>, hash: UInt32, slot: Int) -> Term {
        let id = UInt32(ends.count)
        for index in bytes.indices { arena.append(bytes[index]) }
        ends.append(arena.count)
        hashes.append(hash)
        slots[slot] = id + 1
        if ends.count * 2 > slots.count { grow() }
        return Term(id: id)
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(hash) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = UInt32(index) + 1
        }
        slots = larger
    }

    /// FNV-1a over all bytes, mixed at the end because the table uses the low bits.
    private static func hash(_ bytes: Span<UInt8>) -> UInt32 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in bytes.indices {
            hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
        }
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 29) ^ (hash >> 43))
    }
}
