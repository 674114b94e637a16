// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyCore

struct FoldingLawTests {
    private static let foldings: [TermFolding] = [
        .standard, TermFolding(letterCase: .fold), TermFolding(hasTurkicI: true),
        TermFolding(dropsDiacritics: true), TermFolding(letterCase: .keep),
        TermFolding(letterCase: .fold, dropsDiacritics: true),
    ]

    private func fold(_ scalars: [UInt32], _ folding: TermFolding) -> [UInt32] {
        var folded: [UInt8] = []
        folding.append([UInt8](utf8Of: scalars).span, to: &folded)
        return folded.span.scalars
    }

    private func words(seed: UInt64) -> [[UInt32]] {
        var random = RandomText(seed: seed)
        return (0..<400).map { _ in random.text(upTo: 12).unicodeScalars.map(\.value) }
    }

    @Test(arguments: foldings)
    func foldedWordsAreInNFCAndFoldingThemChangesNothing(_ folding: TermFolding) {
        for word in words(seed: 3) {
            let once = fold(word, folding)
            #expect(Normalization.composed(once) == once, "\(word)")
            #expect(fold(once, folding) == once, "\(word)")
        }
    }

    @Test(arguments: foldings)
    func theNormalizationFormOfAWordDoesNotMatter(_ folding: TermFolding) {
        for word in words(seed: 4) {
            #expect(
                fold(Normalization.decomposed(word), folding)
                    == fold(Normalization.composed(word), folding), "\(word)")
        }
    }

    /// Swift's library may have a later version of Unicode, so only scalars from versions before 15
    /// are compared.
    @Test func caseFoldingAgreesWithTheSwiftLibrary() {
        let folding = TermFolding(letterCase: .fold, dropsInvisible: false)
        for value in UInt32(0x80)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age,
                age.major < 15,
                !scalar.properties.changesWhenCaseFolded
            else { continue }
            let isApostrophe = [0x2018, 0x2019, 0x2BC, 0xFF07].contains(value)
            let isKept = fold([value], folding) == Normalization.composed([value])
            if !isApostrophe, !isKept { Issue.record("\(value)") }
        }
        let examples: [(String, String)] = [
            ("ẞ", "ss"), ("ΐ", "\u{390}"), ("ﬃ", "ffi"), ("Σς", "σσ"), ("Ꭰ", "Ꭰ"),
            ("ꭰ", "Ꭰ"),
            ("ᾳ", "αι"), ("İ", "i\u{307}"), ("ſ", "s"),
        ]
        for (word, expected) in examples {
            #expect(
                fold(word.unicodeScalars.map(\.value), folding)
                    == expected.unicodeScalars.map(\.value))
        }
    }

    @Test(arguments: [
        ("a\u{200D}b\u{200C}", "ab"), ("\u{FEFF}a\u{2060}", "a"),
        ("\u{6CC}\u{200C}\u{6CC}", "\u{6CC}\u{200C}\u{6CC}"),
        ("\u{6CC}\u{200C}", "\u{6CC}"), ("\u{6CC}\u{200C}\u{200E}", "\u{6CC}"),
        ("ক\u{200D}ষ", "ক\u{200D}ষ"),
        ("\u{200E}a\u{202C}", "a"), ("\u{6CC}\u{200C}\u{200D}\u{6CC}", "\u{6CC}\u{200C}\u{6CC}"),
    ])
    func invisibleCharacters(_ word: String, _ expected: String) {
        #expect(
            fold(word.unicodeScalars.map(\.value), .standard)
                == expected.unicodeScalars.map(\.value))
    }
}
