// SPDX-License-Identifier: Apache-2.0

/// The names of elements and attributes in a document, each with a number.
///
/// The numbers from 0 are those of `HTMLName`; then come the spellings of `ForeignNames`, and then
/// the other names of the document in the order in which they occur first.
struct NameTable {
    private struct Entry {
        var start: Int32
        var length: Int32
        var hash: UInt32
    }

    /// The table with which every document begins.
    static let standard = NameTable()
    /// A number that nobody can guess, so that nobody can write names that share a slot.
    private static let seed = UInt64.random(in: .min ... .max)

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// The number of a name plus 1 in each slot, or 0; the count is a power of two.
    private var slots = [UInt32](repeating: 0, count: 1024)

    private init() {
        for name in HTMLName.allCases { _ = intern(Array(name.spelling.utf8)) }
        for name in ForeignNames.spellings { _ = intern(Array(name.utf8)) }
    }

    /// The number of names.
    var count: Int { entries.count }

    /// The bytes of the name with a number.
    func spelling(_ number: UInt32) -> ArraySlice<UInt8> {
        let entry = entries[Int(number)]
        return bytes[Int(entry.start)..<Int(entry.start + entry.length)]
    }

    /// The number of a name exactly as it is written, which is added if it is new.
    mutating func intern(_ name: [UInt8]) -> UInt32 {
        number(of: name, from: 0, to: name.count, lowers: false)
    }

    /// The number of a name in a range of bytes, which is added if it is new.
    ///
    /// - Parameters:
    ///   - text: the bytes that contain the name.
    ///   - start: the offset of the first byte.
    ///   - end: the offset after the last byte.
    ///   - lowers: whether ASCII capitals are treated as lower-case letters.
    mutating func number(
        of text: [UInt8], from start: Int, to end: Int, lowers: Bool = true
    ) -> UInt32 {
        var mixed = Self.seed
        for position in start..<end {
            let byte = lowers ? text[position].lowered : text[position]
            mixed = (mixed ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed &>> 29
        }
        let hash = UInt32(truncatingIfNeeded: mixed ^ (mixed &>> 32))
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, entry.length == end - start,
                equals(entry, text, start, lowers)
            {
                return slots[slot] - 1
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return add(text, start, end, lowers, hash)
    }

    private func equals(_ entry: Entry, _ text: [UInt8], _ start: Int, _ lowers: Bool) -> Bool {
        for offset in 0..<Int(entry.length) {
            let byte = text[start + offset]
            if bytes[Int(entry.start) + offset] != (lowers ? byte.lowered : byte) { return false }
        }
        return true
    }

    private mutating func add(
        _ text: [UInt8], _ start: Int, _ end: Int, _ lowers: Bool, _ hash: UInt32
    ) -> UInt32 {
        let entry = Entry(
            start: Int32(bytes.count), length: Int32(truncatingIfNeeded: end - start), hash: hash)
        for position in start..<end {
            bytes.append(lowers ? text[position].lowered : text[position])
        }
        entries.append(entry)
        if entries.count * 2 > slots.count {
            slots = [UInt32](repeating: 0, count: slots.count * 2)
            for number in entries.indices { place(number) }
        } else {
            place(entries.count - 1)
        }
        return UInt32(entries.count - 1)
    }

    private mutating func place(_ number: Int) {
        var slot = Int(entries[number].hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(number) + 1
    }
}
