// SPDX-License-Identifier: Apache-2.0

/// A count and a sum for each numbered entry, such as the contributions of a lexicon's words.
///
/// The entry numbers must depend only on the analyzer's options and resources, so that they are the
/// same for every worker. The totals are in an open-addressing hash table, because every hit of a
/// run is added and adding must therefore be fast.
package struct EntryTotals: Sendable {
    private var totals: [LabelTotals.Total] = []
    private var numbers: [Int32] = []
    /// The hash table from entry numbers to indices of `totals` and `numbers`; its length is a
    /// power of two.
    private var slots = [Slot](repeating: Slot(), count: 16)

    /// An entry's number together with its index, so that a lookup is one memory access.
    private struct Slot {
        var number: Int32 = 0
        /// The index plus 1; 0 for a free slot.
        var place: Int32 = 0
    }

    /// Makes empty totals.
    package init() {}

    /// Adds one hit; a value that is not finite or is beyond `FixedPoint.limit` counts as 0.
    package mutating func add(_ hit: EntryHit) {
        totals[place(adding: hit.entry)].add(FixedPoint(hit.value) ?? .zero)
    }

    /// Adds another worker's totals.
    package mutating func merge(_ other: EntryTotals) {
        for (number, total) in zip(other.numbers, other.totals) {
            let place = place(adding: number)
            totals[place].count += total.count
            totals[place].sum += total.sum
        }
    }

    /// All entries in the order of their numbers.
    package var entries: [(entry: Int32, total: LabelTotals.Total)] {
        zip(numbers, totals).sorted { $0.0 < $1.0 }.map { ($0.0, $0.1) }
    }

    private mutating func place(adding number: Int32) -> Int {
        let slot = slot(of: number)
        if slots[slot].place != 0 { return Int(slots[slot].place) - 1 }
        numbers.append(number)
        totals.append(LabelTotals.Total())
        slots[slot] = Slot(number: number, place: Int32(numbers.count))
        if numbers.count * 2 > slots.count { grow() }
        return numbers.count - 1
    }

    private func slot(of number: Int32) -> Int {
        let mask = slots.count - 1
        // Eight consecutive entry numbers have adjacent slots, in one cache line.
        let bits = UInt32(bitPattern: number)
        let group = bits >> 3 &* 0x9E37_79B1 >> 7
        var slot = Int(truncatingIfNeeded: group << 3 | bits & 7) & mask
        while slots[slot].place != 0, slots[slot].number != number { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [Slot](repeating: Slot(), count: slots.count * 4)
        for (place, number) in numbers.enumerated() {
            slots[slot(of: number)] = Slot(number: number, place: Int32(place + 1))
        }
    }
}

extension EntryTotals: Hashable {
    /// Whether the same entries have the same totals, regardless of the order of addition.
    package static func == (left: EntryTotals, right: EntryTotals) -> Bool {
        left.entries.elementsEqual(right.entries) { $0.entry == $1.entry && $0.total == $1.total }
    }

    /// Hashes the totals in the order of the entries.
    package func hash(into hasher: inout Hasher) {
        for (entry, total) in entries {
            hasher.combine(entry)
            hasher.combine(total)
        }
    }
}

extension EntryTotals: Codable {
    /// Reads totals by the numbers of their entries.
    package init(from decoder: any Decoder) throws {
        let totals = try decoder.singleValueContainer().decode([Int32: LabelTotals.Total].self)
        for (number, total) in totals.sorted(by: { $0.key < $1.key }) {
            self.totals[place(adding: number)] = total
        }
    }

    /// Writes totals by the numbers of their entries.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Dictionary(uniqueKeysWithValues: zip(numbers, totals)))
    }
}
