// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads lines scalar by scalar and collects the words of the lines in a `PageWords`.
struct LineScanner {
    private(set) var words: PageWords

    private var hash = LineScanner.seed
    private(set) var inWord = false
    private var lastDense: UInt32 = 0
    private var lastFolded: UInt32 = 0
    var marks: SeparatorMarks = []
    var shape: LineShape = []
    var spaceBefore = false
    private var spaced = 0
    private var dense = 0
    private var flowing = 0
    private(set) var scalars = 0
    private var numbers = 0
    private var digits = 0
    private var capitals = 0
    var number = NumberWatch()

    /// The hash of a word before its first letter.
    ///
    /// Letters are mixed into the hash as in FNV-1a, but as whole scalars instead of bytes, so that
    /// the last letter can be taken out again when a combining mark joins it.
    private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let prime: UInt64 = 0x0000_0100_0000_01B3
    private static let inverseOfPrime: UInt64 = 0xCE96_5057_AFF6_957B

    /// Makes a scanner without lines.
    ///
    /// - Parameter bytes: the approximate number of bytes of all lines together.
    init(bytes: Int) {
        words = PageWords()
        words.hashes.reserveCapacity(bytes / 5)
        words.marks.reserveCapacity(bytes / 5)
    }

    /// Adds a line, whose content is the given range of bytes.
    mutating func scan(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) {
        begin()
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if (byte | 0x20) &- 0x61 < 26 {
                index = takeLetters(from: index, before: range.upperBound, of: bytes)
            } else if byte == 0x20 {
                space()
                index += 1
            } else if byte < 0x80 {
                take(ascii: byte)
                index += 1
            } else {
                let (value, length) = bytes.scalar(at: index)
                take(beyondASCII: value)
                index += length
            }
        }
        finish()
    }

    private mutating func begin() {
        marks = []
        shape = []
        spaceBefore = true
        spaced = 0
        dense = 0
        flowing = 0
        scalars = 0
        numbers = 0
        digits = 0
        capitals = 0
        number = NumberWatch()
    }

    private mutating func finish() {
        endWord()
        if marks.contains(.sentenceEnd) { shape.insert(.endsSentence) }
        if marks.contains(.closing) { shape.insert(.endsInBracket) }
        if number.sawDate { shape.insert(.hasDate) }
        if numbers > 0 && numbers * 2 >= spaced + dense / 2 { shape.insert(.mostlyNumbers) }
        if digits * 20 > scalars * 3 { shape.insert(.manyDigits) }
        if capitals * 2 > spaced { shape.insert(.mostlyCapitals) }
        words.starts.append(words.hashes.count)
        words.counts.append(spaced + dense / 2 + (flowing + 2) / 4)
        words.shapes.append(shape)
        words.lengths.append(scalars)
    }

    private mutating func take(ascii byte: UInt8) {
        scalars += 1
        switch byte {
        case 0x30...0x39: digit(UInt32(byte))
        default: separator(UInt32(byte))
        }
    }

    /// Reads a run of ASCII letters at once and returns the index after the run.
    private mutating func takeLetters(
        from start: Int, before end: Int, of bytes: borrowing Span<UInt8>
    ) -> Int {
        if bytes[start] >= 0x61 {
            if scalars == 0 { shape.insert(.startsLower) }
        } else if !inWord {
            capitals += 1
        }
        if lastDense != 0 { endWord() }
        if !inWord { shape.remove(.endsWithPunctuation) }
        var hash = hash
        var last: UInt8 = 0
        var index = start
        while index < end {
            let folded = bytes[index] | 0x20
            guard folded &- 0x61 < 26 else { break }
            hash = (hash ^ UInt64(folded)) &* Self.prime
            last = folded
            index += 1
        }
        self.hash = hash
        number.letter()
        lastFolded = UInt32(last)
        scalars += index - start
        inWord = true
        spaceBefore = false
        return index
    }

    /// Reads a space by a shorter path than `separator`, because it is the most frequent separator.
    private mutating func space() {
        scalars += 1
        endWord()
        number.separator(isColon: false)
        spaceBefore = true
    }

    private mutating func take(beyondASCII value: UInt32) {
        scalars += 1
        switch LetterKind(beyondASCII: value) {
        case .letter:
            if scalars == 1 && LetterFolding.isSmall(value) { shape.insert(.startsLower) }
            let folded = LetterFolding.folded(value)
            if !inWord && folded != value { capitals += 1 }
            letter(folded)
        case .digit: digit(LetterFolding.folded(value))
        case .dense:
            dense += 1
            denseLetter(value)
        case .flowing:
            flowing += 1
            denseLetter(value)
        case .joined: join(value)
        case .separator: wideSeparator(value)
        }
    }

    private mutating func letter(_ value: UInt32) {
        if lastDense != 0 { endWord() }
        number.letter()
        extend(value)
    }

    private mutating func digit(_ value: UInt32) {
        if lastDense != 0 { endWord() }
        if scalars == 1 { shape.insert(.startsWithDigit) }
        digits += 1
        number.digit(value)
        extend(value)
        marks.insert(.digit)
    }

    private mutating func extend(_ value: UInt32) {
        if !inWord { shape.remove(.endsWithPunctuation) }
        inWord = true
        spaceBefore = false
        lastFolded = value
        hash = (hash ^ UInt64(value)) &* Self.prime
    }

    /// Reads a letter of a script without spaces: every two neighbouring letters form a word, and
    /// so does a letter without neighbours.
    private mutating func denseLetter(_ value: UInt32) {
        if inWord && lastDense == 0 { endWord() }
        spaceBefore = false
        shape.remove(.endsWithPunctuation)
        inWord = true
        if lastDense == 0 {
            hash = Self.pair(0, value)
        } else {
            emit(Self.pair(lastDense, value))
            hash = Self.seed
        }
        lastDense = value
    }

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second)
    }

    /// Joins a combining mark with the letter before it and ignores invisible characters.
    private mutating func join(_ value: UInt32) {
        guard (0x300...0x36F).contains(value) else {
            if inWord && lastDense == 0 && LetterKind.isMark(value) { extend(value) }
            return
        }
        guard inWord, lastDense == 0 else { return }
        guard let whole = LetterFolding.composed(lastFolded, value) else { return extend(value) }
        hash = (hash &* Self.inverseOfPrime) ^ UInt64(lastFolded)
        extend(LetterFolding.folded(whole))
    }

    mutating func endWord() {
        guard inWord else { return }
        if lastDense == 0 {
            spaced += 1
            if number.isNumber { numbers += 1 }
            number.endOfWord()
            emit(hash)
        } else if hash != Self.seed {
            emit(hash)
        }
        inWord = false
        lastDense = 0
        hash = Self.seed
    }

    private mutating func emit(_ value: UInt64) {
        let mixed = (value ^ (value >> 29)) &* 0xBF58_476D_1CE4_E5B9
        words.hashes.append(mixed ^ (mixed >> 32))
        words.marks.append(marks)
        marks = []
    }
}
