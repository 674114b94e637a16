// SPDX-License-Identifier: Apache-2.0

/// How the spellings of a word become one term.
///
/// Lower-casing is Unicode's full one: a capital sigma becomes `ς` at the end of a word and `σ`
/// elsewhere, so that `ΟΔΟΣ` and `οδος` are one term and terms read as the language writes them.
/// What stands before and behind a sigma is looked for only in the bytes given: give whole words.
public struct TermFolding: Hashable, Sendable {
    /// What becomes of capitals and small letters.
    public var letterCase: LetterCaseFolding
    /// Whether `I` becomes `ı` and `İ` becomes `i`, as in Turkish; elsewhere `İ` becomes `i` and
    /// U+0307.
    public var hasTurkicI: Bool
    /// Whether U+2019, U+2018, U+02BC and U+FF07 become the plain apostrophe.
    public var foldsApostrophes: Bool
    /// Whether terms are in Unicode's form NFC: a letter and its marks one character where there
    /// is one.
    public var composes: Bool
    /// Whether the diacritical marks of Latin, Greek and Cyrillic letters are left out, as are the
    /// vowel signs of Hebrew and Arabic; implies `composes`.
    public var dropsDiacritics: Bool
    /// Whether soft hyphens, zero-width spaces and the marks of writing direction are left out.
    public var dropsInvisible: Bool

    /// Lower case, plain apostrophes, NFC, nothing invisible.
    public static let standard = TermFolding()

    /// Chooses what is folded.
    public init(
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
    public func append(_ word: Span<UInt8>, to folded: inout [UInt8]) {
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

    /// False for what is in NFC, shows everything it holds and stays in NFC when its case is folded.
    private func needsNormalization(_ word: Span<UInt8>) -> Bool {
        if dropsDiacritics || composes && letterCase == .fold { return true }
        if dropsInvisible, InvisibleScalars.areIn(word) { return true }
        return composes && !Normalization.isSurelyComposed(word)
    }
}
