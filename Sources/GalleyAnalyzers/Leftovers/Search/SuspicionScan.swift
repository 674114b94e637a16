// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The first look at a text: one scan finds the places and the lines that may have leftovers.
///
/// Nearly all bytes of a clean text need one look-up in a table of 256 entries.
struct SuspicionScan {
    /// A line for which at least one flag is set.
    struct Line {
        /// The bytes of the line without its "\n".
        let range: Range<Int>
        /// What the line may have.
        let flags: LineFlags
    }

    /// What a line may have.
    struct LineFlags: OptionSet {
        let rawValue: UInt8
        static let mojibake = LineFlags(rawValue: 1)
        static let cookie = LineFlags(rawValue: 2)
        static let code = LineFlags(rawValue: 4)
        static let label = LineFlags(rawValue: 8)
        static let filler = LineFlags(rawValue: 16)
        static let hyphen = LineFlags(rawValue: 32)
    }

    /// The offsets of characters that may begin markup or a placeholder, or that may be control
    /// characters or replacement characters, in order.
    private(set) var places: [Int] = []
    /// The lines that must be read, in order.
    private(set) var lines: [Line] = []
    /// The number of lines that are not blank.
    private(set) var filledLines = 0
    /// The number of characters (Unicode scalars).
    private(set) var characters: Int

    private var flags: LineFlags = []
    private var lineStart = 0
    /// The encodings in which the character before the current one begins a character of UTF-8.
    private var leads: UInt16 = 0
    /// The offset after the last character beyond ASCII.
    private var lastEnd = -1
    private let table: EncodingTable
    private let lists: LeftoverLists

    /// The longest line, in bytes, that may be a label.
    static let longestLabel = 64

    /// What to do at a byte.
    private enum Action: UInt8 {
        case none, newline, control, ampersand, less, brace, dollar, percent, bracket, parenthesis
        case equals, letter, beyondASCII
    }

    private static let actions: [UInt8] = (0..<256).map { action(UInt8($0)).rawValue }

    private static func action(_ byte: UInt8) -> Action {
        switch byte {
        case 0x0A: .newline
        case 0x09, 0x0D: .none
        case 0..<0x20, 0x7F: .control
        case UInt8(ascii: "&"): .ampersand
        case UInt8(ascii: "<"): .less
        case UInt8(ascii: "{"): .brace
        case UInt8(ascii: "$"): .dollar
        case UInt8(ascii: "%"): .percent
        case UInt8(ascii: "["): .bracket
        case UInt8(ascii: "("): .parenthesis
        case UInt8(ascii: "="): .equals
        // The letters k of "cookie" and p of "ipsum", which are rarer than the others.
        case UInt8(ascii: "k"), UInt8(ascii: "K"), UInt8(ascii: "p"), UInt8(ascii: "P"): .letter
        case 0x80...: .beyondASCII
        default: .none
        }
    }

    /// Scans the UTF-8 bytes of a text for what the lists and the encodings allow.
    init(_ bytes: borrowing Span<UInt8>, lists: LeftoverLists, table: EncodingTable = .all) {
        self.table = table
        self.lists = lists
        characters = bytes.count
        let actions = Self.actions.span
        let none = Action.none.rawValue
        let count = bytes.count
        var index = 0
        while index < count {
            while index < count, actions[Int(bytes[index])] == none { index += 1 }
            if index == count { break }
            let action = actions[Int(bytes[index])]
            if action == Action.letter.rawValue {
                if bytes.mayBeKeyword(at: index) { lookForKeyword(at: index, bytes) }
                index += 1
            } else {
                index += look(Action(rawValue: action) ?? .none, at: index, bytes)
            }
        }
        endLine(at: bytes.count, bytes)
    }

    /// Notes what may begin at an index, and returns the number of bytes that need no further look.
    private mutating func look(
        _ action: Action, at index: Int, _ bytes: borrowing Span<UInt8>
    ) -> Int {
        switch action {
        case .beyondASCII: return lookBeyondASCII(at: index, bytes)
        case .newline: endLine(at: index, bytes)
        case .parenthesis:
            if index > 0, bytes[index - 1].isASCIILetter { flags.insert(.code) }
        case .equals: flags.insert(.code)
        case .brace:
            flags.insert(.code)
            places.append(index)
        case .control: places.append(index)
        default: if bytes.mayOpen(at: index) { places.append(index) }
        }
        return 1
    }

    private mutating func lookForKeyword(at index: Int, _ bytes: borrowing Span<UInt8>) {
        if bytes.reads("cookie", at: index - 3) { flags.insert(.cookie) }
        if bytes.reads("lorem ipsum", at: index - 7) { flags.insert(.filler) }
    }

    private mutating func lookBeyondASCII(at index: Int, _ bytes: borrowing Span<UInt8>) -> Int {
        let (scalar, length) = bytes.scalar(at: index)
        if scalar < 0xA0 || scalar == 0xFFFD || scalar == 0xFEFF {
            places.append(index)
            if scalar < 0xA0 { flags.insert(.mojibake) }
        }
        if index == lastEnd, leads != 0,
            leads & table.continuations(scalar) != 0 || scalar == 0xFFFD
        {
            flags.insert(.mojibake)
        }
        leads = table.leads(scalar)
        lastEnd = index + length
        characters -= length - 1
        // "Â" or "Ã" at the end of a word.
        if scalar == 0xC2 || scalar == 0xC3, index > 0, bytes[index - 1].isASCIILowerCase,
            lastEnd < bytes.count, bytes[lastEnd] == 0x20
        {
            flags.insert(.mojibake)
        }
        return length
    }

    private mutating func endLine(at end: Int, _ bytes: borrowing Span<UInt8>) {
        var first = lineStart
        while first < end, bytes[first] <= 0x20 { first += 1 }
        if first < end {
            filledLines += 1
            if end - first <= Self.longestLabel, lists.mayBeLabel(first..<end, bytes) {
                flags.insert(.label)
            }
            if bytes.mayBeHyphenated(from: first, to: end) { flags.insert(.hyphen) }
            if !flags.isEmpty { lines.append(Line(range: lineStart..<end, flags: flags)) }
        }
        flags = []
        lineStart = end + 1
    }
}
