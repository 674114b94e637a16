// SPDX-License-Identifier: Apache-2.0

/// The part of folding that maps single scalars: letter case and apostrophes.
struct ScalarMapping {
    private let letterCase: LetterCaseFolding
    private let hasTurkicI: Bool
    private let foldsApostrophes: Bool

    init(_ folding: TermFolding) {
        letterCase = folding.letterCase
        hasTurkicI = folding.hasTurkicI
        foldsApostrophes = folding.foldsApostrophes
    }

    /// Appends the mapped form of a whole word.
    func append(_ word: Span<UInt8>, to folded: inout [UInt8]) {
        var index = 0
        while index < word.count {
            let (scalar, length) = word.scalar(at: index)
            if foldsApostrophes, Self.isApostrophe(scalar) {
                folded.append(UInt8(ascii: "'"))
            } else if !appendCase(scalar, at: index, of: word, to: &folded) {
                for offset in 0..<length { folded.append(word[index + offset]) }
            }
            index += length
        }
    }

    /// Appends a scalar with folded case; appends nothing and returns false if folding does not
    /// change the scalar.
    private func appendCase(
        _ scalar: UInt32, at index: Int, of word: Span<UInt8>, to folded: inout [UInt8]
    ) -> Bool {
        if letterCase == .keep { return false }
        if hasTurkicI, scalar == 0x49 || scalar == 0x130 {
            folded.append(utf8Of: scalar == 0x49 ? 0x131 : 0x69)
            return true
        }
        return letterCase == .lower
            ? appendLowered(scalar, at: index, of: word, to: &folded)
            : appendFolded(scalar, to: &folded)
    }

    private func appendLowered(
        _ scalar: UInt32, at index: Int, of word: Span<UInt8>, to folded: inout [UInt8]
    ) -> Bool {
        let change = UnicodeTables.lowerCase[scalar]
        if change == 0 { return false }
        switch scalar {
        case 0x130: folded += [UInt8(ascii: "i"), 0xCC, 0x87]
        case 0x3A3: folded += [0xCF, FinalSigma.applies(at: index, in: word) ? 0x82 : 0x83]
        default: folded.append(utf8Of: UInt32(bitPattern: Int32(scalar) + change))
        }
        return true
    }

    private func appendFolded(_ scalar: UInt32, to folded: inout [UInt8]) -> Bool {
        if scalar >= 0x80, let several = CaseFoldingTables.full[scalar] {
            for part in several { folded.append(utf8Of: part) }
            return true
        }
        let change = CaseFoldingTables.common[scalar]
        if change != 0 { folded.append(utf8Of: UInt32(bitPattern: Int32(scalar) + change)) }
        return change != 0
    }

    private static func isApostrophe(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2018, 0x2019, 0x2BC, 0xFF07: true
        default: false
        }
    }
}

/// The condition Final_Sigma of the Unicode Standard, section 3.13: a cased letter precedes the
/// sigma and none follows, not counting case-ignorable scalars.
private enum FinalSigma {
    /// Whether the capital sigma at `index`, two bytes long, becomes `ς`.
    static func applies(at index: Int, in word: Span<UInt8>) -> Bool {
        isCased(before: index, in: word) && !isCased(from: index + 2, in: word)
    }

    private static func isCased(before index: Int, in word: Span<UInt8>) -> Bool {
        var index = index
        while index > 0 {
            index = word.scalarStart(before: index)
            let casing = UnicodeTables.casing[word.scalar(at: index).value]
            if casing != .ignorable { return casing == .cased }
        }
        return false
    }

    private static func isCased(from index: Int, in word: Span<UInt8>) -> Bool {
        var index = index
        while index < word.count {
            let (scalar, length) = word.scalar(at: index)
            let casing = UnicodeTables.casing[scalar]
            if casing != .ignorable { return casing == .cased }
            index += length
        }
        return false
    }
}
