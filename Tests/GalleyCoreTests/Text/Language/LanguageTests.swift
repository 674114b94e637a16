// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import Testing

struct LanguageTests {
    @Test(arguments: SampleSentences.all)
    func aSentenceIdentifiesTheLanguage(code: String, text: String) {
        let language = Language(text)
        #expect(language.code == code)
        #expect(language.confidence > 0.5)
        #expect(Language(text.uppercased()).code == code)
    }

    @Test func everyKnownLanguageHasASentence() {
        #expect(Set(SampleSentences.all.map(\.code)) == Set(Language.codes).subtracting(["und"]))
        #expect(Language.codes.count > 60)
        #expect(Language.codes == Language.codes.sorted())
        #expect(Language.name(of: "pt") == "Portuguese")
        #expect(Language.name(of: "nb") == "Norwegian Bokmål")
        #expect(Language.name(of: "und") == nil)
    }

    @Test(arguments: [
        "", "Foto: dpa", "2024-11-22 17:45", "!? … —", "OK", "日本", "Ελλα", "👩‍👩‍👧",
        "sdkfjh wkejhr sdkfjh skdjfh sdkfjh wkejrh", "qQ9xZk3vW7pLm2RtY8bNc5HdGf4Js6AuEiXoVz",
        "ᎣᏏᏲ ᎤᎵᎮᎵᏍᏗ ᎢᎦ ᏂᎦᏓ ᎠᏂᏴᏫ ᎠᎴ",
    ])
    func unidentifiedTextsAreUndetermined(text: String) {
        #expect(Language(text).code == Language.undetermined)
        #expect(Language(text).confidence == 0)
    }

    @Test func aScriptOfSeveralLanguagesNeedsTwentyLetters() {
        #expect(Language("the man and the women it").code == "und")
        #expect(Language("the man and the women its").code == "en")
        #expect(Language("γέφ").code == "und")
        #expect(Language("γέφυρ").code == "el")
    }

    @Test(
        "a repeated word is no more evidence than the word",
        arguments: [
            "Damn damn damn damn #Cowboys",
            "Yay yay yay yay yay yay yay yay yay yay yay yay #mets",
            "Blah blah blah. Snow. More snow. Blah blah blah.",
            "да да да да да да да да да да да да",
        ])
    func repeatedWords(text: String) { #expect(Language(text).code == "und") }

    @Test func repeatedWordsDoNotHideALanguage() {
        #expect(Language("Ναι ναι ναι").code == "el")
        #expect(Language("Das ist aber schön, das ist wirklich sehr, sehr schön!").code == "de")
    }

    @Test(
        "short English texts that look like another language are undetermined",
        arguments: [
            "Let's meet somewhere else", "Excellent coffee, delivered fresh",
            "Amazing pasta, friendly service", "Disappointing dinner at Le Petit Bistro Lyon",
            "Superb singing by Maria Rossi", "The Pianist is Polanski's best film.",
            "great camera, great investment!", "Stupid rain. Stupid treadmill hell.",
        ])
    func shortEnglish(text: String) {
        #expect(["en", "und"].contains(Language(text).code))
    }

    @Test func mostOfTheTextDecides() {
        let russian = "Мост был закрыт вчера вечером из-за бури, и людям пришлось идти домой."
        let english = "The bridge was closed because of the storm last night, the mayor said."
        #expect(Language(russian + " The bridge").code == "ru")
        #expect(Language(english + " Мост").code == "en")
        let mixed = Language(english + " " + russian)
        #expect(mixed.code == "ru", "Cyrillic letters take two bytes")
        #expect(mixed.confidence < Language(russian).confidence)
    }

    @Test func chineseCharactersBelongToSeveralLanguages() {
        #expect(Language("東京都知事は会見を開いた。Windows 11 Professional Edition").code == "ja")
        #expect(Language("大韓民國의 憲法에 관한 새로운 책이 나왔다").code == "ko")
        #expect(Language("他们在一家名叫の的小店里买了很多便宜的书和杂志，然后坐火车回家去了").code == "zh")
    }

    @Test func onlyTheBeginningIsExamined() {
        let english = String(repeating: "the storm closed the bridge and ", count: 160)
        let german = String(repeating: "der Sturm hat die Brücke gesperrt und ", count: 1000)
        #expect(english.utf8.count < 5200)
        #expect(Language(english + german) == Language(english))
        let digits = String(repeating: "1234567 ", count: 1 << 13)
        #expect(Language(digits + english).code == "und")
    }

    @Test func theLayerIsComputedOnFirstUse() {
        let document = AnnotatedDocument(
            text: "Die Brücke wurde gestern wegen des Sturms gesperrt.")
        #expect(document.computedLayers == [])
        #expect(document.language.code == "de")
        #expect(document.computedLayers == ["language"])
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func anyTextHasAConfidenceWithinBounds(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ranges: [ClosedRange<UInt32>] = [
            0...0x24F, 0x370...0x6FF, 0x900...0xDFF, 0x3000...0x9FFF, 0xAC00...0xD7FF,
            0xE000...0x10FFFF,
        ]
        let own = ranges.randomElement(using: &random) ?? 0...0x7F
        var text = ""
        for _ in 0..<Int.random(in: 0...6000, using: &random) {
            let scalar = Unicode.Scalar(UInt32.random(in: own, using: &random)) ?? " "
            text.unicodeScalars.append(scalar)
            if UInt8.random(in: 0...9, using: &random) == 0 { text += " " }
        }
        let language = Language(text)
        #expect((0...1).contains(language.confidence))
        #expect(Language.codes.contains(language.code))
        #expect(Language(text) == language)
    }
}
