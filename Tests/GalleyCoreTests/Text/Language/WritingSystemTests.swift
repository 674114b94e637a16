// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyCore

struct WritingSystemTests {
    @Test(
        arguments: [
            ("a", WritingSystem.latin), ("Ạ", .latin), ("ﬁ", .latin), ("ї", .cyrillic),
            ("ﺀ", .arabic),
            ("क", .devanagari), ("অ", .bengali), ("Ա", .armenian), ("ა", .georgian), ("ᾳ", .greek),
            ("અ", .gujarati), ("ਅ", .gurmukhi), ("א", .hebrew), ("ಅ", .kannada), ("ក", .khmer),
            ("ກ", .lao), ("അ", .malayalam), ("က", .myanmar), ("ଅ", .oriya), ("අ", .sinhala),
            ("அ", .tamil), ("అ", .telugu), ("ก", .thai), ("한", .hangul), ("漢", .han), ("𠮷", .han),
            ("か", .kana), ("ｶ", .kana), ("Ꭳ", .unknown), ("𐌰", .unknown),
        ] as [(Unicode.Scalar, WritingSystem)])
    func aLetterHasAScript(letter: Unicode.Scalar, script: WritingSystem) {
        #expect(WritingSystem.index(of: letter.value) == script.index)
    }

    @Test func everyScalarHasAnIndex() {
        for scalar in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
            #expect(WritingSystem.allCases.indices.contains(WritingSystem.index(of: scalar)))
        }
        #expect(WritingSystem(named: "latin") == .latin)
        #expect(WritingSystem(named: "Latin") == nil)
    }
}
