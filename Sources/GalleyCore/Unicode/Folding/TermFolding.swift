// SPDX-License-Identifier: Apache-2.0

/// The rules by which the spellings of a word are folded into one term.
///
/// Lower-casing is Unicode's full lower-casing: a capital sigma becomes `ς` at the end of a word
/// and `σ` elsewhere, so that `ΟΔΟΣ` and `οδος` are one term and terms are spelled correctly. The
/// end of the given bytes counts as the end of a word, so pass whole words.
package struct TermFolding: Hashable, Sendable {
    /// The folding of letter case.
    package var letterCase: LetterCaseFolding
    /// Whether `I` becomes `ı` and `İ` becomes `i`, as in Turkish; otherwise `İ` becomes `i` and
    /// U+0307.
    package var hasTurkicI: Bool
    /// Whether U+2019, U+2018, U+02BC and U+FF07 become the plain apostrophe.
    package var foldsApostrophes: Bool
    /// Whether terms are in Unicode's form NFC: a letter and its marks are one character where
    /// such a character exists.
    package var composes: Bool
    /// Whether the diacritical marks of Latin, Greek and Cyrillic letters and the vowel signs of
    /// Hebrew and Arabic are removed; if so, `composes` is implied.
    package var dropsDiacritics: Bool
    /// Whether soft hyphens, zero-width spaces and marks of writing direction are removed.
    package var dropsInvisible: Bool

    /// The standard folding: lower case, plain apostrophes, NFC, and no invisible characters.
    package static let standard = TermFolding()

    /// Makes a folding; without arguments, it is the standard folding.
    package init(
        letterCase: LetterCaseFolding = .lower, hasTurkicI: Bool = false,
        foldsApostrophes: Bool = true, composes: Bool = true, dropsDiacritics: Bool = false,
        dropsInvisible: Bool = true
    ) {
        self.letterCase = letterCase
        self.hasTurkicI = hasTurkicI
        self.foldsApostrophes = foldsApostrophes
        self.composes = composes
        self.dropsDiacritics = dropsDiacritics
        self.dropsInvisible = dropsInvisible
    }

    /// Appends the folded form of a word in UTF-8.
    package func append(_ word: Span<UInt8>, to folded: inout [UInt8]) {
        let hasCase = letterCase != .keep
        if hasCase, hasTurkicI { return appendScalars(of: word, to: &folded) }
        let start = folded.count
        let capitals: UInt8 = hasCase ? 26 : 0
        for index in word.indices {
            let byte = word[index]
            if byte >= 0x80 {
                folded.removeLast(folded.count - start)
                return appendScalars(of: word, to: &folded)
            }
            let isCapital = byte &- UInt8(ascii: "A") < capitals
            folded.append(isCapital ? byte | 0x20 : byte)
        }
    }

    private func appendScalars(of word: Span<UInt8>, to folded: inout [UInt8]) {
        let mapping = ScalarMapping(self)
        guard needsNormalization(word) else { return mapping.append(word, to: &folded) }
        var scalars = word.scalars
        if dropsInvisible { scalars = InvisibleScalars.removed(from: scalars) }
        if composes || dropsDiacritics { scalars = Normalization.composed(scalars) }
        var mapped: [UInt8] = []
        mapping.append([UInt8](utf8Of: scalars).span, to: &mapped)
        if dropsDiacritics {
            scalars = Normalization.composed(Diacritics.removed(from: mapped.span.scalars))
            mapped = [UInt8](utf8Of: scalars)
        } else if composes {
            mapped = [UInt8](utf8Of: Normalization.composed(mapped.span.scalars))
        }
        folded += mapped
    }

    /// Whether a word might not be in NFC, might contain invisible characters or might no longer be
    /// in NFC after its case is folded.
    private func needsNormalization(_ word: Span<UInt8>) -> Bool {
        if dropsDiacritics || composes && letterCase == .fold { return true }
        if dropsInvisible, InvisibleScalars.areIn(word) { return true }
        return composes && !Normalization.isSurelyComposed(word)
    }
}

extension TermFolding {
    /// Whether every ASCII capital becomes its small letter, whatever letters are next to it.
    var lowersASCII: Bool { letterCase != .keep && !hasTurkicI }

    /// Returns the folded form of a word in UTF-8.
    func folded(_ word: Span<UInt8>) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(word.count)
        append(word, to: &folded)
        return folded
    }

    /// Whether a form is the key of a word, which is the word itself or, if `lowersASCII` is true,
    /// the word with ASCII capitals as small letters.
    func isKey(_ form: [UInt8], of word: Span<UInt8>) -> Bool {
        guard form.count == word.count else { return false }
        for index in word.indices {
            let isCapital = lowersASCII && word[index] &- UInt8(ascii: "A") < 26
            if form[index] != (isCapital ? word[index] | 0x20 : word[index]) { return false }
        }
        return true
    }
}

/// The folding of letter case in terms.
package enum LetterCaseFolding: String, Sendable, CaseIterable, OptionValue {
    /// Letters stay as they are written.
    case keep
    /// Unicode's full lower-casing: `ΟΔΟΣ` becomes `οδος`, `Straße` stays `straße`.
    case lower
    /// Unicode's full case folding: `οδος` becomes `οδοσ`, `Straße` becomes `strasse`.
    case fold
}

/// The marks on letters that many searches ignore.
///
/// They are the blocks of combining diacritical marks, which occur on Latin, Greek and Cyrillic
/// letters, and the vowel signs of Hebrew and Arabic. Marks of other scripts are kept, because they
/// are as important as letters there. Letters with a stroke such as `ø` are also kept, because the
/// stroke is not a mark.
private enum Diacritics {
    /// Returns the text in decomposed form, without diacritics.
    static func removed(from scalars: [UInt32]) -> [UInt32] {
        Normalization.decomposed(scalars).filter { !isDiacritic($0) }
    }

    private static func isDiacritic(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20F0, 0xFE20...0xFE2F: true
        case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: true
        case 0x64B...0x652, 0x670: true
        default: false
        }
    }
}

/// Characters that have no width and do not distinguish words.
///
/// They are soft hyphens, zero-width spaces and word joiners, byte order marks and marks of writing
/// direction. The two joiners of letters (U+200C, U+200D) are removed at the end of a word and
/// after scalars outside of U+0600 to U+1CFF; elsewhere they are kept, because they distinguish
/// words in Arabic, Indian and other scripts.
private enum InvisibleScalars {
    /// Whether a word contains invisible characters or joiners.
    static func areIn(_ word: Span<UInt8>) -> Bool {
        var index = 0
        while index < word.count {
            let (scalar, length) = word.scalar(at: index)
            if isInvisible(scalar) || isJoiner(scalar) { return true }
            index += length
        }
        return false
    }

    /// Returns the text without invisible characters.
    static func removed(from scalars: [UInt32]) -> [UInt32] {
        var left = scalars.filter { !isInvisible($0) }
        while left.last.map(isJoiner) ?? false { left.removeLast() }
        var last: UInt32 = 0
        left.removeAll { scalar in
            let joins = (0x600...0x1CFF).contains(last)
            if isJoiner(scalar), !joins { return true }
            last = scalar
            return false
        }
        return left
    }

    private static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }

    private static func isJoiner(_ scalar: UInt32) -> Bool {
        scalar == 0x200C || scalar == 0x200D
    }
}
