// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyAnalyzers

struct LeftoversLawTests {
    private static let leftovers = [
        "&amp;", "&#8217;", "&amp;nbsp;", "&lt;br&gt;", "&amp;lt;b&amp;gt;", "&acirc;&euro;&trade;",
        "<b>", "</b>", "<a href=\"x\">", "</a>", "<p>", "</p>", "<br>", "<!-- x -->", "<", "</",
        "â€™", "Ã©", "ÃƒÂ©", "РџСЂРёРІРµС‚", "Ã", "â€�", "\u{FFFD}", "\u{8}", "\u{C}", "\u{85}",
        "\u{FEFF}", "{{ title }}", "${name}", "%s", "[object Object]", "\nAdvertisement\n",
        "\nREKLAMA\n", "\nWerbung\n", "\nWe use cookies to improve it\n", "ab-\ncd", "-\n", "\n",
        "\nwindow.dataLayer = [];\n", "\n});\n", "\n.a{b-c:d}\n", "<script>f()</script>", "&", ";",
        " ", "\u{AD}\n", "\n```\n",
    ]

    /// A text of words and leftovers in any order; the words occur nowhere else.
    private func text(_ seed: UInt64, words: Bool = true) -> String {
        var generator = SeededGenerator(seed: seed)
        return (0..<60).map { index in
            words && Bool.random(using: &generator)
                ? " word\(index) " : Self.leftovers.randomElement(using: &generator) ?? ""
        }.joined()
    }

    private func isCut(_ offset: Int, _ text: String) -> Bool {
        text.utf8Span.span.isWithinScalar(offset)
    }

    private func findings(_ text: String) -> [Finding] {
        Leftovers().examine(AnnotatedDocument(text: text)).findings
    }

    @Test(arguments: LawSeeds.first(300))
    func fixingTwiceChangesNothingMore(_ seed: UInt64) throws {
        let original = text(seed, words: seed % 2 == 0)
        let once = try FixedText(original, findings(original))
        #expect(once.overlapping.isEmpty)
        let twice = try FixedText(once.text, findings(once.text)).text
        #expect(Array(twice.utf8) == Array(once.text.utf8))
    }

    @Test(arguments: LawSeeds.first(200))
    func fixingLosesNoWord(_ seed: UInt64) throws {
        let original = text(seed)
        let fixed = try FixedText(original, findings(original)).text
        // A soft hyphen at a line end joins a word with what is before it.
        func words(_ text: String) -> [Substring] {
            text.matches(of: /word[0-9]+/).map(\.output)
        }
        #expect(words(fixed) == words(original))
    }

    @Test(arguments: LawSeeds.first(200))
    func findingsAreInOrderAndDoNotCutCharacters(_ seed: UInt64) {
        let original = text(seed)
        let length = original.utf8.count
        var end = 0
        for finding in findings(original) {
            let span = finding.spans[0]
            let isInOrder = span.lowerBound >= end && span.upperBound <= length
            #expect(isInOrder && !span.isEmpty)
            end = span.upperBound
            for range in [span] + finding.edits.map(\.range) {
                let cuts = [range.lowerBound, range.upperBound].filter { isCut($0, original) }
                #expect(cuts == [])
            }
        }
    }

    @Test(arguments: LawSeeds.first(200))
    func anyBytesAreReadWithoutATrap(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<300).map { _ -> UInt8 in
            Bool.random(using: &generator)
                ? UInt8.random(in: 0...255, using: &generator)
                : Array("<>&;#{}$%-\n\"'=/!ak ".utf8).randomElement(using: &generator) ?? 0
        }
        let original = String(decoding: bytes, as: UTF8.self)
        let once = try FixedText(original, findings(original)).text
        let twice = try FixedText(once, findings(once)).text
        #expect(Array(twice.utf8) == Array(once.utf8))
    }

    /// Texts that would take long if the work grew faster than their length.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            "<", "<a b=\"", "<!--", "<script>", "&amp;", "&", "{{", "{{a", "${", "é", "Ã", "â€",
            "a-\n",
            "(", "=\n", ";\n", "Werbung\n", "cookie", "lorem ipsum", "\u{FFFD}", "\u{1}", "<b>",
            "<br>",
        ])
    func theWorkGrowsWithTheLength(_ piece: String) {
        let text = String(repeating: piece, count: 20_000)
        #expect(findings(text).count <= text.utf8.count)
    }
}
