// SPDX-License-Identifier: Apache-2.0

/// The value of a spelling in a `WordFormTable`: its term and its token kind in one number.
struct FormValue {
    /// The kind of a spelling.
    enum Kind: UInt32 {
        case word = 0
        case number = 1
        /// A mention or a hashtag; its first byte (`@` or `#`) distinguishes the two.
        case tag = 2
        /// A spelling whose characters are joined like a word but that is not a word, such as `__`.
        case neither = 3

        /// Finds the kind of a segment.
        init(of segment: Span<UInt8>) {
            if Self.beginsWithLetter(segment) {
                self = .word
                return
            }
            var scanner = SegmentScanner()
            let kind = scanner.scanSegment(in: segment)
            let isSign = segment[0] == UInt8(ascii: "@") || segment[0] == UInt8(ascii: "#")
            // A sign with combining marks is an ordinary segment and does not begin a tag.
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

        /// Whether the first character is a letter, which makes the segment a word.
        ///
        /// The first byte is enough for an ASCII letter and for those blocks of Latin, Cyrillic,
        /// Hangul and Han that contain only letters.
        private static func beginsWithLetter(_ segment: Span<UInt8>) -> Bool {
            switch segment[0] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                0xC4...0xCA, 0xD0, 0xD1, 0xE5...0xE9, 0xEB, 0xEC:
                true
            case ..<0x80: false
            default: isLetter(UnicodeTables.properties[segment.scalar(at: 0).value])
            }
        }

        /// Whether a scalar is a letter but not also a pictograph, such as Ⓜ, which may be an
        /// emoji.
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
    /// The smallest raw value of a spelling that is not a word.
    static let firstNumber: UInt32 = 1 << 30
    /// The smallest raw value of a spelling of the kind `neither`.
    static let firstNeither: UInt32 = 3 << 30
}
