// SPDX-License-Identifier: Apache-2.0

/// Finds the named character references of the HTML standard.
struct CharacterReferences {
    /// A reference that begins at an offset.
    struct Match {
        /// The length of the name in bytes, with its `;` if it has one.
        var length: Int
        /// The character that the name stands for.
        var first: Unicode.Scalar
        /// The second character, of the few names that stand for two.
        var second: Unicode.Scalar?
    }

    private struct Entry {
        var start: Int32
        var length: Int32
        var allowsNoSemicolon: Bool
        var first: Unicode.Scalar
        var second: Unicode.Scalar?
    }

    /// All references of the standard.
    static let standard = CharacterReferences(CharacterReferenceTable.lines)
    /// The length of the longest name that needs no `;`.
    private static let longestWithoutSemicolon = 6
    /// The length of the longest name.
    private static let longest = 32

    private let names: [UInt8]
    private var entries: [Entry] = []
    private var slots = [UInt16](repeating: 0, count: 8192)

    /// Reads the words of the table: a name, `:` or, if the name needs no semicolon, `!`, and the
    /// hexadecimal numbers of one or two characters with `+` between them.
    private init(_ table: String) {
        names = Array(table.utf8)
        var place = 0
        while place < names.count {
            let start = place
            while names[place].isASCIIAlphanumeric { place += 1 }
            let length = place - start
            let allowsNoSemicolon = names[place] == UInt8(ascii: "!")
            var numbers: [UInt32] = [0]
            place += 1
            while place < names.count, names[place] > 0x20 {
                if names[place] == UInt8(ascii: "+") {
                    numbers.append(0)
                } else {
                    let byte = names[place]
                    let digit = byte.isASCIIDigit ? byte &- 0x30 : byte &- 0x37
                    numbers[numbers.count - 1] = numbers[numbers.count - 1] * 16 + UInt32(digit)
                }
                place += 1
            }
            while place < names.count, names[place] <= 0x20 { place += 1 }
            let scalars = numbers.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
            add(
                Entry(
                    start: Int32(start), length: Int32(length),
                    allowsNoSemicolon: allowsNoSemicolon, first: scalars[0],
                    second: scalars.count > 1 ? scalars[1] : nil))
        }
    }

    private mutating func add(_ entry: Entry) {
        entries.append(entry)
        let start = Int(entry.start)
        var slot = Self.hash(names, start, start + Int(entry.length)) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt16(entries.count)
    }

    private static func hash(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var hash: UInt32 = 0
        for place in start..<end { hash = (hash ^ UInt32(bytes[place])) &* 0x0100_0193 }
        return Int(hash ^ (hash &>> 15))
    }

    /// The longest reference whose name begins at an offset; nil if there is none.
    ///
    /// - Parameters:
    ///   - bytes: the document.
    ///   - start: the offset after the `&`.
    ///   - end: the offset at which the document ends.
    func match(_ bytes: [UInt8], from start: Int, to end: Int) -> Match? {
        var place = start
        let limit = min(end, start + Self.longest)
        while place < limit, bytes[place].isASCIIAlphanumeric { place += 1 }
        if place < end, bytes[place] == UInt8(ascii: ";"), let entry = find(bytes, start, place) {
            return Match(length: place - start + 1, first: entry.first, second: entry.second)
        }
        var length = min(place - start, Self.longestWithoutSemicolon)
        while length > 1 {
            if let entry = find(bytes, start, start + length), entry.allowsNoSemicolon {
                return Match(length: length, first: entry.first, second: entry.second)
            }
            length -= 1
        }
        return nil
    }

    private func find(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Entry? {
        var slot = Self.hash(bytes, start, end) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if Int(entry.length) == end - start {
                let first = Int(entry.start)
                if (0..<end - start).allSatisfy({ names[first + $0] == bytes[start + $0] }) {
                    return entry
                }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}
