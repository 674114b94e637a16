// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyCore

/// The tests of ICU's dictionaries, which need ICU's library; `.ci/run` installs it.
@Suite(.enabled(if: DictionaryKernel.isAvailable)) struct DictionaryTests {
    private func words(_ text: String) -> [String] {
        var policy = TokenizerPolicy.standard
        policy.cjk = .dictionary
        let document = AnnotatedDocument(text: text, tokenizer: policy)
        return document.words.map { document[$0.range] }
    }

    @Test func wordsAreFoundByTheDictionary() {
        #expect(words("ภาษาไทย") == ["ภาษา", "ไทย"])
        #expect(words("我们在北京大学学习。") == ["我们", "在", "北京", "大学", "学习"])
        #expect(words("東京は日本の首都です") == ["東京", "は", "日本", "の", "首都", "です"])
    }

    @Test func otherWordsStayAsTheyAre() {
        #expect(
            words("PNA วันนี้ don't 2010年 x東京y") == [
                "PNA", "วัน", "นี้", "don't", "2010", "年", "x", "東京", "y",
            ])
    }

    @Test func aRunOfManyCharactersLosesNothing() {
        let text = String(repeating: "东京都ภาษา", count: 5_000)
        #expect(words(text).joined() == text)
    }

    @Test func theManifestNamesTheVersion() {
        var policy = TokenizerPolicy.plain
        policy.cjk = .dictionary
        #expect(policy.description.contains("dictionaries of ICU "))
    }
}
