// SPDX-License-Identifier: Apache-2.0

/// The number of letters of each script and the known trigrams at the beginning of a text, by which
/// the text's language is identified.
struct LetterScan {
    /// The maximum number of letters to read; more would not improve the result.
    static let maximumLetters = 4096
    /// The maximum number of bytes to read, so that a text without letters is not searched to its
    /// end.
    static let maximumBytes = 1 << 16

    /// The number of letters of each script, by the script's index.
    private(set) var letters = [Int](repeating: 0, count: WritingSystem.allCases.count)
    /// The number of UTF-8 bytes in the letters of each script, by the script's index.
    ///
    /// Because bytes are counted, a letter of a script with many letters has more weight, so that a
    /// few English names do not make a Japanese page English.
    private(set) var bytes = [Int](repeating: 0, count: WritingSystem.allCases.count)
    /// The rows of the known trigrams, in the order of the text.
    private(set) var rows: [UInt16] = []

    private let properties = UnicodeTables.properties
    private let lowerCase = UnicodeTables.lowerCase
    /// The letter or word edge before `last`.
    private var before: UInt32 = 0
    /// The last letter that was read; between words, the word edge.
    private var last = TrigramTable.edge

    /// Reads a text from its beginning; call this function once.
    mutating func read(_ text: Span<UInt8>, _ trigrams: TrigramTable) {
        let end = min(text.count, Self.maximumBytes)
        var index = 0
        var left = Self.maximumLetters
        var basic = 0
        rows.reserveCapacity(min(end, Self.maximumLetters))
        while index < end, left > 0 {
            let byte = text[index]
            if byte < 0x80 {
                index += 1
                let small = byte | 0x20
                guard small &- UInt8(ascii: "a") < 26 else {
                    endWord(trigrams)
                    continue
                }
                add(UInt32(small), trigrams)
                basic += 1
                left -= 1
            } else {
                let (scalar, length) = text.scalar(at: index)
                index += length
                left -= add(scalar, length, trigrams) ? 1 : 0
            }
        }
        endWord(trigrams)
        letters[WritingSystem.latin.index] += basic
        bytes[WritingSystem.latin.index] += basic
    }

    /// Adds a non-ASCII scalar; returns whether it counts as a letter.
    private mutating func add(_ scalar: UInt32, _ length: Int, _ trigrams: TrigramTable) -> Bool {
        let found = properties[scalar]
        // A combining mark belongs to its letter, but U+200C, an invisible character, divides parts
        // of words.
        let isMark = found.wordBreak == .extend && found.kind == .other && scalar != 0x200C
        guard found.kind == .letter || isMark else {
            endWord(trigrams)
            return false
        }
        let script = WritingSystem.index(of: scalar)
        // A mark that belongs to no script, such as a combining accent, is ignored.
        if isMark, script == WritingSystem.unknown.index { return false }
        let small = UInt32(bitPattern: Int32(scalar) + lowerCase[scalar])
        add(min(small, TrigramTable.rare), trigrams)
        letters[script] += 1
        bytes[script] += length
        return true
    }

    private mutating func add(_ letter: UInt32, _ trigrams: TrigramTable) {
        if last != TrigramTable.edge { note(letter, trigrams) }
        before = last
        last = letter
    }

    private mutating func endWord(_ trigrams: TrigramTable) {
        guard last != TrigramTable.edge else { return }
        note(TrigramTable.edge, trigrams)
        last = TrigramTable.edge
    }

    private mutating func note(_ next: UInt32, _ trigrams: TrigramTable) {
        if let row = trigrams.row(of: TrigramTable.key(before, last, next)) { rows.append(row) }
    }
}
