// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Spellings as they stand in texts, ASCII capitals apart, each with a value.
///
/// Looking a word up costs two accesses to memory: its slot, of 4 bytes, and its key, of 16. Words
/// are looked up 64 at a time, so that all of them wait for the memory at once.
struct FormTable: Sendable {
    /// Whether ASCII capitals are the same as small letters.
    let lowers: Bool
    /// As `gk_form_table` describes them; small, so that many stay in the nearest caches.
    private var slots: [UInt32]
    private var keys: [gk_key] = []
    private var values: [UInt32] = []
    private var longBytes: [UInt8] = []
    private var longEnds: [UInt64] = []

    /// The greatest number of words that are looked up at once.
    static let blockSize = 64

    init(lowers: Bool) {
        self.lowers = lowers
        slots = Array(repeating: 0, count: 2048)
    }

    private var numberMask: UInt32 { UInt32(slots.count - 1) }

    /// Hands the table over as the kernel wants it.
    func withTable<Result>(_ body: (UnsafePointer<gk_form_table>) -> Result) -> Result {
        slots.withUnsafeBufferPointer { slots in
            keys.withUnsafeBufferPointer { keys in
                values.withUnsafeBufferPointer { values in
                    longBytes.withUnsafeBufferPointer { longBytes in
                        longEnds.withUnsafeBufferPointer { longEnds in
                            var table = gk_form_table(
                                slots: slots.baseAddress, number_mask: numberMask, lowers: lowers,
                                keys: keys.baseAddress, values: values.baseAddress,
                                long_bytes: longBytes.baseAddress, long_ends: longEnds.baseAddress)
                            return withUnsafePointer(to: &table, body)
                        }
                    }
                }
            }
        }
    }

    /// Looks up at most 64 words of a text.
    ///
    /// - Parameters:
    ///   - length: the length of the text: beyond it nothing is read.
    ///   - found: gets the values; those of unknown words are without meaning.
    /// - Returns: as bits, which words are unknown or have to be asked for by `value(of:)`.
    func look(
        up text: UnsafePointer<UInt8>, length: Int, starts: UnsafePointer<UInt32>,
        ends: UnsafePointer<UInt32>, count: Int, found: UnsafeMutablePointer<UInt32>
    ) -> UInt64 {
        guard !keys.isEmpty else { return ~0 >> UInt64(Self.blockSize - count) }
        return withTable { gk_look_up($0, text, length, starts, ends, count, found) }
    }

    /// The value of one word, which has at least one byte; nil if it is unknown.
    func value(of word: Span<UInt8>) -> UInt32? {
        word.withUnsafeBufferPointer { word in
            guard let bytes = word.baseAddress else { return nil }
            var key = gk_key()
            let hash = gk_key_of(bytes, word.count, bytes + word.count, lowers, &key)
            let tag = gk_tag(hash, numberMask)
            var place = Int(truncatingIfNeeded: hash & UInt64(numberMask))
            while slots[place] != 0 {
                let form = Int(slots[place] & numberMask) - 1
                if slots[place] & ~numberMask == tag, isSame(form, key, bytes, word.count) {
                    return values[form]
                }
                place = (place + 1) & Int(numberMask)
            }
            return nil
        }
    }

    private func isSame(
        _ form: Int, _ key: gk_key, _ bytes: UnsafePointer<UInt8>, _ count: Int
    ) -> Bool {
        count > 16
            ? withTable { gk_is_long_form($0, keys[form], key, bytes, count) }
            : keys[form].low == key.low && keys[form].high == key.high
    }

    /// Enters a word that is unknown.
    mutating func enter(_ word: Span<UInt8>, value: UInt32) {
        word.withUnsafeBufferPointer { word in
            guard let bytes = word.baseAddress else { return }
            var key = gk_key()
            let hash = gk_key_of(bytes, word.count, bytes + word.count, lowers, &key)
            if word.count > 16 {
                key.high = Self.longMark | UInt64(longEnds.count)
                for byte in word {
                    let isCapital = lowers && byte &- UInt8(ascii: "A") < 26
                    longBytes.append(isCapital ? byte | 0x20 : byte)
                }
                longEnds.append(UInt64(longBytes.count))
            }
            keys.append(key)
            values.append(value)
            Self.put(UInt32(keys.count), hash, in: &slots)
            if keys.count * 2 > slots.count { grow() }
        }
    }

    private static let longMark: UInt64 = 0xFF << 56

    private static func put(_ number: UInt32, _ hash: UInt64, in slots: inout [UInt32]) {
        let mask = UInt32(slots.count - 1)
        var place = Int(truncatingIfNeeded: hash & UInt64(mask))
        while slots[place] != 0 { place = (place + 1) & Int(mask) }
        slots[place] = gk_tag(hash, mask) | number
    }

    private mutating func grow() {
        let size = slots.count * 2
        slots = [UInt32](unsafeUninitializedCapacity: size) { places, count in
            let bytes = size * MemoryLayout<UInt32>.stride
            if bytes >= 1 << 20 { gk_use_huge_pages(places.baseAddress, bytes) }
            places.initialize(repeating: 0)
            count = size
        }
        for (index, key) in keys.enumerated() {
            let hash = key.high >= Self.longMark ? key.low : gk_hash(key)
            Self.put(UInt32(index + 1), hash, in: &slots)
        }
    }
}
