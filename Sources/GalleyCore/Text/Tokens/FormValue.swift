// SPDX-License-Identifier: Apache-2.0

/// A term and what kind of token the spelling is, in one number.
struct FormValue {
    /// What a spelling counts as.
    enum Kind: UInt32 {
        case word = 0
        case number = 1
        /// A mention or a hashtag; which of them is told by its first byte.
        case tag = 2
        /// Joins like a word and is none, such as `__`.
        case neither = 3

        /// The kind of a segment.
        init(of segment: Span<UInt8>) {
            if Self.beginsWithLetter(segment) {
                self = .word
                return
            }
            var scanner = SegmentScanner()
            let kind = scanner.scanSegment(in: segment)
            let isSign = segment[0] == UInt8(ascii: "@") || segment[0] == UInt8(ascii: "#")
            // A sign with marks on it is a segment like others.
            if isSign, scanner.position == 1, segment.count > 1 {
                self = .tag
                return
            }
            self =
                switch kind {
                case .word: .word
                case .number: .number
                default: .neither
                }
        }

        /// Whether the first character is enough to tell: a segment with a letter is a word.
        ///
        /// That of an ASCII letter, or of letters of Latin, Cyrillic, Hangul or Han that are letters
        /// all, is told by its first byte.
        private static func beginsWithLetter(_ segment: Span<UInt8>) -> Bool {
            switch segment[0] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                0xC4...0xCA, 0xD0, 0xD1, 0xE5...0xE9, 0xEB, 0xEC:
                true
            case ..<0x80: false
            default: isLetter(UnicodeTables.properties[segment.scalar(at: 0).value])
            }
        }

        /// Letters that are pictures too, such as Ⓜ, may be signs by what stands behind them.
        private static func isLetter(_ scalar: ScalarProperties) -> Bool {
            scalar.kind == .letter && !scalar.isPictographic
        }
    }

    let rawValue: UInt32

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    init(_ term: Term, _ kind: Kind) {
        rawValue = term.id | kind.rawValue << 30
    }

    var term: Term { Term(id: rawValue & Self.termBits) }

    static let termBits: UInt32 = 1 << 30 - 1
    /// The number of the first value that is no word.
    static let firstNumber: UInt32 = 1 << 30
    /// The number of the first value that is neither.
    static let firstNeither: UInt32 = 3 << 30
}
