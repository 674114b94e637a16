// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import TestSupport
import Testing

@testable import GalleyAnalyzers

struct MojibakeFinderTests {
    /// Applies the repairs of a line until nothing changes.
    private func repaired(_ text: String) -> String {
        var line = text.unicodeScalars.map(\.value)
        while true {
            var finder = MojibakeFinder(line)
            let repairs = finder.repairs()
            if repairs.isEmpty { return self.text(line) }
            for repair in repairs.reversed() {
                line.replaceSubrange(repair.range, with: repair.replacement)
            }
        }
    }

    private func text(_ line: [UInt32]) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: line.compactMap(Unicode.Scalar.init))
        return String(scalars)
    }

    /// Returns the text whose bytes in UTF-8 are read in an encoding.
    private func misread(_ text: String, as encoding: SingleByteEncoding) -> String {
        self.text(text.utf8.map { $0 < 0x80 ? UInt32($0) : encoding.upperHalf[Int($0 - 0x80)] })
    }

    private static let sentences = [
        "Die Brücke über den Fluss führt zum größten Hafen.",
        "Où est passé le garçon qui était à l’école ?",
        "La niña comió piñones y después se fue a Málaga.",
        "Příliš žluťoučký kůň úpěl ďábelské ódy.",
        "Pchnąć w tę łódź jeża lub ośm skrzyń fig.",
        "Старый мост через реку был закрыт утром.",
        "Η γέφυρα έκλεισε χθες το βράδυ.",
        "“The bridge,” she said — “isn’t open…”",
        "橋は月曜日に閉鎖された。",
        "다리가 어제 폐쇄되었다.",
        "הגשר נסגר אתמול בערב.",
    ]

    @Test(arguments: [
        SingleByteEncoding.latin1, .windows1252, .windows1250, .windows1251, .windows1253,
        .windows1254, .macRoman,
    ])
    func sentencesAreReadAgain(_ encoding: SingleByteEncoding) {
        for sentence in Self.sentences {
            #expect(repaired(misread(sentence, as: encoding)) == sentence)
        }
    }

    @Test func severalLayersAreReadAgain() {
        let sentence = Self.sentences[0]
        for second in [SingleByteEncoding.windows1252, .windows1251, .macRoman] {
            let text = misread(misread(sentence, as: .windows1252), as: second)
            #expect(repaired(text) == sentence)
        }
    }

    @Test(arguments: sentences)
    func honestSentencesAreLeftAlone(_ sentence: String) {
        #expect(repaired(sentence) == sentence)
        #expect(repaired(sentence.uppercased()) == sentence.uppercased())
    }

    @Test(arguments: [
        "GRÖSSE UND MASS", "SÃO PAULO", "AMANHÃ…", "O CAFÉ® É BOM", "“CAFÉ”, disse", "Â 5",
        "« été »", "l’été", "Þingvellir í Ákveðni", "Đà Nẵng, Huế", "КУПИТЬ «ЁЖИК»", "її «Київ»",
        "ΤΗΣ ΕΛΛΑΔΑΣ» ’κι", "5×£4 = £20", "½ Ä… ¾", "10 Å", "√π ≈ 1.77", "┌──┐ └──┘", "│ é │",
        "Größe ±5 °C", "naïve façade™", "¿QUÉ? ¡SÍ!", "© Ä. Ö.", "Ñ’", "É”", "ÀÉÎÕÜ",
    ])
    func honestTextIsLeftAlone(_ text: String) {
        #expect(repaired(text) == text)
    }

    @Test func lostBytesAreOneLostCharacter() {
        #expect(repaired("It isâ€� open") == "It is\u{FFFD} open")
        #expect(repaired("caf�") == "caf�")
    }

    @Test func aLostSpaceIsFoundAgain() {
        #expect(repaired("Ã une Ã©cole, voilÃ l'Ã©tÃ©") == "à une école, voilà l'été")
    }

    @Test func surrogatePairsAreOneCharacter() {
        #expect(repaired("nice \u{ED}\u{A0}\u{BD}\u{ED}\u{B8}\u{80}") == "nice 😀")
    }

    @Test func controlCharactersAreThoseOfWindows() {
        #expect(repaired("\u{84}so\u{93} \u{85} \u{81}") == "„so“ … \u{81}")
    }

    @Test(arguments: LawSeeds.first(30))
    func anyLineIsReadWithoutATrap(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let encoding = SingleByteEncoding.allCases.randomElement(using: &generator) ?? .latin1
        let bytes = (0..<400).map { _ in UInt8.random(in: 0x20...0xFF, using: &generator) }
        let line = bytes.map { $0 < 0x80 ? UInt32($0) : encoding.upperHalf[Int($0 - 0x80)] }
        var finder = MojibakeFinder(line)
        var end = 0
        for repair in finder.repairs() {
            #expect(repair.range.lowerBound >= end)
            #expect(repair.range.count >= repair.replacement.count)
            end = repair.range.upperBound
        }
        #expect(end <= line.count)
    }
}
