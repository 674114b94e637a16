// SPDX-License-Identifier: Apache-2.0

import CKernels

/// A table from spellings to values; spellings are as they occur in texts, except that the case of
/// ASCII letters may be ignored.
///
/// A lookup costs two memory accesses: one to a slot of 4 bytes and one to a form of 24 bytes.
/// Words are looked up 64 at a time, so that their memory accesses overlap.
struct WordFormTable: Sendable {
    /// Whether ASCII capitals are treated as small letters.
    let lowers: Bool
    /// The slots, which `gk_form_table` describes; they are small, so that many of them stay in the
    /// processor's nearest caches.
    private var slots: [UInt32]
    private var forms = [gk_form()]
    private var longBytes: [UInt8] = []

    /// The maximum number of words that are looked up at once.
    static let blockSize = 64

    init(lowers: Bool) {
        self.lowers = lowers
        slots = Array(repeating: 0, count: 2048)
    }

    private var numberMask: UInt32 { UInt32(slots.count - 1) }

    /// Passes the table to a function of the C kernel.
    func withTable<Result>(_ body: (UnsafePointer<gk_form_table>) -> Result) -> Result {
        unsafe slots.withUnsafeBufferPointer { slots in
            unsafe forms.withUnsafeBufferPointer { forms in
                unsafe longBytes.withUnsafeBufferPointer { longBytes in
                    var table = unsafe gk_form_table(
                        slots: slots.baseAddress, number_mask: numberMask, lowers: lowers,
                        forms: forms.baseAddress, long_bytes: longBytes.baseAddress)
                    return unsafe withUnsafePointer(to: &table, body)
                }
            }
        }
    }

    /// Looks up at most 64 words of a text.
    ///
    /// - Parameters:
    ///   - length: the length of the text in bytes; nothing beyond it is read.
    ///   - probes: receives the probes of the words.
    ///   - found: receives the values; the values of unknown words are meaningless.
    /// - Returns: a mask with one bit set for each unknown word.
    func look(
        up text: UnsafePointer<UInt8>, length: Int, starts: UnsafePointer<UInt32>,
        ends: UnsafePointer<UInt32>, count: Int, probes: UnsafeMutablePointer<gk_probe>,
        found: UnsafeMutablePointer<UInt32>
    ) -> UInt64 {
        unsafe withTable { unsafe gk_look_up($0, text, length, starts, ends, count, probes, found) }
    }

    /// Returns the key and the hash by which a word of at least one byte is looked up.
    func probe(_ word: Span<UInt8>) -> gk_probe {
        unsafe word.withUnsafeBufferPointer { word in
            var probe = gk_probe()
            guard let bytes = word.baseAddress else { return probe }
            probe.hash = unsafe gk_key_of(bytes, word.count, bytes + word.count, lowers, &probe.key)
            return probe
        }
    }

    /// Returns the value of one word; nil if the word is unknown.
    func value(of word: Span<UInt8>, _ probe: gk_probe) -> UInt32? {
        let tag = gk_tag(probe.hash, numberMask)
        var place = Int(truncatingIfNeeded: probe.hash & UInt64(numberMask))
        while slots[place] != 0 {
            let form = Int(slots[place] & numberMask)
            if slots[place] & ~numberMask == tag, isSame(form, probe.key, word) {
                return forms[form].value
            }
            place = (place + 1) & Int(numberMask)
        }
        return nil
    }

    private func isSame(_ form: Int, _ key: gk_key, _ word: Span<UInt8>) -> Bool {
        if word.count <= 16 {
            return forms[form].key.low == key.low && forms[form].key.high == key.high
        }
        return unsafe word.withUnsafeBufferPointer { word in
            guard let bytes = word.baseAddress else { return false }
            return unsafe withTable {
                unsafe gk_is_long_form($0, forms[form].key, key, bytes, word.count)
            }
        }
    }

    /// Inserts an unknown word.
    mutating func insert(_ word: Span<UInt8>, _ probe: gk_probe, value: UInt32) {
        var key = probe.key
        if word.count > 16 {
            key.high = Self.longMark | UInt64(longBytes.count)
            longBytes.reserveBig(longBytes.count + word.count + 8)
            unsafe withUnsafeBytes(of: UInt64(word.count)) {
                unsafe longBytes.append(contentsOf: $0)
            }
            longBytes.append(word, lowering: lowers)
        }
        Self.put(UInt32(forms.count), probe.hash, in: &slots)
        forms.appendBig(gk_form(key: key, value: value))
        // The table may be 80 % full, because the frequent words are inserted early and so are in
        // the first slots that a lookup reads.
        if forms.count * 5 > slots.count * 4 { grow() }
    }

    private static let longMark: UInt64 = 0xFF << 56

    private static func put(_ number: UInt32, _ hash: UInt64, in slots: inout [UInt32]) {
        let mask = UInt32(slots.count - 1)
        var place = Int(truncatingIfNeeded: hash & UInt64(mask))
        while slots[place] != 0 { place = (place + 1) & Int(mask) }
        slots[place] = gk_tag(hash, mask) | number
    }

    private mutating func grow() {
        // Doubling keeps small tables in the processor's nearest caches; a big table that is made
        // four times bigger rarely has to grow again.
        let size = slots.count * (slots.count < 1 << 17 ? 2 : 4)
        slots = []
        slots.extendBig(to: size, with: 0)
        for (index, form) in forms.enumerated().dropFirst() {
            let hash = form.key.high >= Self.longMark ? form.key.low : gk_hash(form.key)
            Self.put(UInt32(index), hash, in: &slots)
        }
    }
}
