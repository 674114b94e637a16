// SPDX-License-Identifier: Apache-2.0

/// The words of every line of a page, folded and hashed for the comparison of lines.
///
/// A word is a run of letters and digits. In Han and Kana, which have no spaces, every two
/// neighbouring letters are a word, and `counts` counts each letter as half a word. Case, width,
/// punctuation and invisible characters make no difference.
struct PageWords {
    /// The hashes of the words, line after line.
    var hashes: [UInt64] = []

    /// For each word, the punctuation marks before it, and whether it contains a digit.
    var marks: [SeparatorMarks] = []

    /// The index in `hashes` at which each line's words begin; the last element is the number of
    /// all words.
    var starts: [Int] = [0]

    /// The number of words of each line, as a reader would count them.
    var counts: [Int] = []

    /// The shape of each line.
    var shapes: [LineShape] = []

    /// The number of scalars of each line.
    var lengths: [Int] = []

    /// The indices of a line's words in `hashes` and `marks`.
    func range(of line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

    /// Whether two lines have the same words in the same order.
    func areEqual(_ first: Int, _ second: Int) -> Bool {
        areEqual(range(of: first), range(of: second))
    }

    /// Whether two runs of words are equal.
    func areEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        first.count == second.count
            && (0..<first.count).allSatisfy {
                hashes[first.lowerBound + $0] == hashes[second.lowerBound + $0]
            }
    }
}

extension PageWords {
    /// Reads the words of the lines of a page.
    init(_ lines: LineTable, of bytes: borrowing Span<UInt8>) {
        var scanner = LineScanner(bytes: bytes.count)
        for line in lines.lines { scanner.scan(line.content, of: bytes) }
        self = scanner.words
    }

    /// Reads the words of a text as one line.
    init(of text: String) {
        let bytes = text.utf8.span
        var scanner = LineScanner(bytes: bytes.count)
        scanner.scan(0..<bytes.count, of: bytes)
        self = scanner.words
    }
}

/// The punctuation before a word, which shows where a credit may begin, and whether the word
/// contains a digit.
struct SeparatorMarks: OptionSet {
    let rawValue: UInt8

    /// The end of a sentence: `.`, `!`, `?`, `…` or `。`.
    static let sentenceEnd = SeparatorMarks(rawValue: 1)

    /// A colon.
    static let colon = SeparatorMarks(rawValue: 2)

    /// An opening bracket.
    static let opening = SeparatorMarks(rawValue: 4)

    /// A vertical bar; or a slash, a dash or `>` after a space.
    static let bar = SeparatorMarks(rawValue: 8)

    /// The symbol ©.
    static let copyright = SeparatorMarks(rawValue: 16)

    /// A closing bracket.
    static let closing = SeparatorMarks(rawValue: 32)

    /// The word itself has a digit.
    static let digit = SeparatorMarks(rawValue: 64)
}

/// The form of a line: how it begins and ends, and which characters it has.
struct LineShape: OptionSet {
    let rawValue: UInt16

    /// The line ends like a sentence; closing quotation marks and brackets may follow the full
    /// stop.
    static let endsSentence = LineShape(rawValue: 1 << 0)

    /// The line ends with a closing bracket; punctuation may follow the bracket.
    static let endsInBracket = LineShape(rawValue: 1 << 1)

    /// The line ends with any punctuation or symbol.
    static let endsWithPunctuation = LineShape(rawValue: 1 << 2)

    /// The line begins with a digit.
    static let startsWithDigit = LineShape(rawValue: 1 << 3)

    /// The line begins with a lower-case letter.
    static let startsLower = LineShape(rawValue: 1 << 4)

    /// The line contains a colon.
    static let hasColon = LineShape(rawValue: 1 << 5)

    /// The line contains a vertical bar or a dash between its words.
    static let hasBar = LineShape(rawValue: 1 << 6)

    /// The line contains a year (1900 to 2099) or a time of day.
    static let hasDate = LineShape(rawValue: 1 << 7)

    /// The line contains characters that are typical of markup or code.
    static let hasMarkup = LineShape(rawValue: 1 << 8)

    /// The line contains the symbol ©.
    static let hasCopyright = LineShape(rawValue: 1 << 9)

    /// At least half of the line's words are numbers.
    static let mostlyNumbers = LineShape(rawValue: 1 << 10)

    /// The line begins with a quotation mark.
    static let startsWithQuote = LineShape(rawValue: 1 << 11)

    /// More than 15 % of the line's scalars are digits.
    static let manyDigits = LineShape(rawValue: 1 << 12)

    /// More than half of the line's words begin with a capital letter.
    static let mostlyCapitals = LineShape(rawValue: 1 << 13)
}
