// SPDX-License-Identifier: Apache-2.0

/// How the spellings of a word become one term.
///
/// Case folding is Unicode's full lower-casing, the same for every language: `İ` becomes `i` and
/// U+0307, and a capital sigma becomes `ς` at the end of a word and `σ` elsewhere, so that
/// `ΟΔΟΣ` and `οδος` are one term and terms read as the language writes them. What stands before
/// and behind a sigma is looked for only in the bytes given: give whole words.
public struct TermFolding: Hashable, Sendable {
    /// Whether capitals become small letters.
    public var foldCase: Bool
    /// Whether U+2019, U+2018, U+02BC and U+FF07 become the plain apostrophe.
    public var foldApostrophes: Bool

    /// Lower case and plain apostrophes.
    public static let standard = TermFolding()

    /// Chooses what is folded.
    public init(foldCase: Bool = true, foldApostrophes: Bool = true) {
        self.foldCase = foldCase
        self.foldApostrophes = foldApostrophes
    }

    /// Appends the folded form of a word in UTF-8.
    public func append(_ word: Span<UInt8>, to folded: inout [UInt8]) {
        let capitals: UInt8 = foldCase ? 26 : 0
        for index in word.indices {
            let byte = word[index]
            if byte >= 0x80 { return appendScalars(of: word, from: index, to: &folded) }
            let isCapital = byte &- UInt8(ascii: "A") < capitals
            folded.append(isCapital ? byte | 0x20 : byte)
        }
    }

    private func appendScalars(
        of word: Span<UInt8>, from start: Int, to folded: inout [UInt8]
    ) {
        let changes = UnicodeTables.lowerCase
        var index = start
        while index < word.count {
            let (scalar, length) = word.scalar(at: index)
            if foldApostrophes, Self.isApostrophe(scalar) {
                folded.append(UInt8(ascii: "'"))
            } else if foldCase, changes[scalar] != 0 {
                appendLowered(scalar, at: index, of: word, to: &folded)
            } else {
                for offset in 0..<length {
                    folded.append(word[index + offset])
                }
            }
            index += length
        }
    }

    private func appendLowered(
        _ scalar: UInt32, at index: Int, of word: Span<UInt8>, to folded: inout [UInt8]
    ) {
        switch scalar {
        case 0x130: folded += [UInt8(ascii: "i"), 0xCC, 0x87]
        case 0x3A3: folded += [0xCF, FinalSigma.stands(at: index, in: word) ? 0x82 : 0x83]
        default:
            let lowered = UInt32(bitPattern: Int32(scalar) + UnicodeTables.lowerCase[scalar])
            folded.append(utf8Of: lowered)
        }
    }

    private static func isApostrophe(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2018, 0x2019, 0x2BC, 0xFF07: true
        default: false
        }
    }
}
