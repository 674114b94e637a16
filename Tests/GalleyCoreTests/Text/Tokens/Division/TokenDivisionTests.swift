// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import TestSupport
import Testing

struct TokenDivisionTests {
    private func policy(_ change: (inout TokenizerPolicy) -> Void) -> TokenizerPolicy {
        var policy = TokenizerPolicy.standard
        change(&policy)
        return policy
    }

    @Test(arguments: [
        ("a well-known covid-19 case", "a| |well-known| |covid-19| |case"),
        ("2010-2020", "2010|-|2020"),
        ("19-year-old", "19-year-old"), ("x--y -z w-", "x|-|-|y| |-|z| |w|-"),
        ("a‐b a‑b a–b", "a‐b| |a‑b| |a|–|b"),
        ("東-京", "東|-|京"), ("don't-know", "don't-know"), ("a-b-", "a-b|-"), ("-", "-"),
    ])
    func hyphensKept(_ text: String, _ pieces: String) {
        #expect(DividedText(text, policy { $0.hyphens = .keep }).pieces == pieces)
    }

    @Test(arguments: [
        ("L’homme d'État qu’il", "L’|homme| |d'|État| |qu’|il"), ("aujourd'hui", "aujourd'hui"),
        ("l' l'1", "l|'| |l|'|1"), ("dell'arte", "dell'|arte"), ("jusqu'ici", "jusqu'|ici"),
    ])
    func elisions(_ text: String, _ pieces: String) {
        let both = policy { $0.elisions = [.french, .italian] }
        #expect(DividedText(text, both).pieces == pieces)
        #expect(DividedText("dell'arte", policy { $0.elisions = [.french] }).pieces == "dell'arte")
    }

    @Test(arguments: [
        ("The dog's IT’S 's", "The| |dog|'s| |IT|’S| |'|s"), ("dogs' s", "dogs|'| |s"),
        ("80's", "80|'|s"),
        ("a's-b's", "a|'s|-|b|'s"),
    ])
    func possessivesSplit(_ text: String, _ pieces: String) {
        #expect(DividedText(text, policy { $0.possessives = .split }).pieces == pieces)
    }

    @Test(arguments: [
        ("東京都", ["東京", "京都"]), ("東", ["東"]), ("東、京", ["東", "京"]), ("らーめん", ["らー", "ーめ", "めん"]),
        ("日本のテスト", ["日本", "本の", "のテ", "テス", "スト"]), ("ไทย", ["ไท", "ทย"]),
        ("ไทย東京", ["ไท", "ทย", "東京"]),
        ("か\u{3099}く", ["がく"]), ("한국어 서울", ["한국어", "서울"]), ("A東京B 3年", ["a", "東京", "b", "3", "年"]),
        ("テ_ト", ["テ_ト"]), ("ກາ", ["ກາ"]), ("မြန်မာ", ["မြန်", "န်မာ"]), ("東 京", ["東", "京"]),
    ])
    func bigrams(_ text: String, _ terms: [String]) {
        #expect(DividedText(text, .standard).terms == terms)
    }

    @Test func bigramsOverlapAndTokensDoNot() {
        let document = AnnotatedDocument(text: "a東京都")
        #expect(document.words.map { document[$0.range] } == ["a", "東京", "京都"])
        #expect(document.tokens.words == [0, 1, 2])
        #expect(document.tokens.count == 4)
        #expect(document.phrases(of: 2).isEmpty)
    }

    @Test func charactersAreWordsWithoutBigrams() {
        let divided = DividedText("東京都のテスト ไทย", policy { $0.cjk = .character })
        #expect(divided.terms == ["東", "京", "都", "の", "テスト", "ไ", "ท", "ย"])
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func withoutPoliciesTokensAreTheSegmentsOfTheStandard(seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<200 {
            let text = random.text(upTo: 60)
            let divided = DividedText(text, .plain).pieces
            #expect(
                Array(divided.utf8)
                    == Array(SegmentList.pieces(of: text).joined(separator: "|").utf8))
        }
    }

    /// Policies change boundaries only within the pieces between white space.
    @Test(arguments: LawSeeds.first(1))
    func tokensTileTheTextAndDoNotDependOnTextBeyondWhiteSpace(seed: UInt64) {
        let all = policy {
            $0.hyphens = .keep
            $0.possessives = .split
            $0.elisions = ElisionLanguage.allCases
        }
        var random = RandomText(seed: seed)
        for _ in 0..<200 {
            let (first, second) = (random.text(upTo: 30), random.text(upTo: 30))
            let whole = DividedText(first + "\u{2029}" + second, all).list
            let parts = DividedText(first, all).list + ["\u{2029}"] + DividedText(second, all).list
            #expect(whole.map { Array($0.utf8) } == parts.map { Array($0.utf8) })
            #expect(Array(whole.joined().utf8) == Array((first + "\u{2029}" + second).utf8))
        }
    }
}
