// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

@Suite("dumps of wikis")
struct WikiTests {
    private func dump(_ pages: String) throws -> ReaderResult {
        try ReaderResult(
            "xml",
            "<mediawiki xml:lang='de'><siteinfo><namespaces><namespace key='6'>Datei</namespace>"
                + "<namespace key='14'>Kategorie</namespace><namespace key='1'>Diskussion</namespace>"
                + "</namespaces></siteinfo>\(pages)</mediawiki>")
    }

    private func text(_ wikitext: String) throws -> String {
        let escaped = wikitext.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
        let result = try dump(
            "<page><title>T</title><ns>0</ns><revision><text>\(escaped)</text></revision></page>")
        return try #require(result.texts.first)
    }

    @Test(
        "markup is removed",
        arguments: [
            ("'''a''' ''b'' '''''c''''' d's", "a b c d's"),
            ("[[a]] [[b|c]] [[d]]s [[e#f|'''g''']]", "a c ds g"),
            ("a {{b|{{c}}|[[d]]}} e", "a  e"),
            ("a<ref name=x>b [[c]]</ref><ref name=x /> d", "a d"),
            ("[http://x.org a b] [http://y.org] c", "a b  c"), ("== A ==\nb", "A\nb"),
            ("* a\n** b\n# c", "a\nb\nc"), ("a\n\n\n\nb", "a\n\nb"), ("a<!-- b -->c", "ac"),
            ("<nowiki>''[[a]]''</nowiki> b", "''[[a]]'' b"), ("a<br />b", "a\nb"),
            ("[[Datei:x.jpg|thumb|a [[b]] c]]d", "d"), ("a\n[[Kategorie:K]]\n[[de:X]]", "a"),
            ("[[:Kategorie:K]]", "Kategorie:K"), ("{|\n! a !! b\n|-\n| c || d\n|}", "a\tb\nc\td"),
            ("{| class=x\n|-\n| style=y | a\n| b\n|-\n| c\n|}\nd", "a\tb\nc\nd"), ("__TOC__a", "a"),
            ("a &ndash; b", "a – b"), ("{{a", "{{a"), ("[[a", "[[a"), ("a]] }} |}", "a]] }} |}"),
            ("a <b>c</b> < d", "a c < d"), ("<math>x^2</math>a", "a"), ("<ref>a", "a"),
            ("[[a|]] b", "a b"),
        ])
    func markup(wikitext: String, text: String) throws {
        #expect(try self.text(wikitext) == text)
    }

    @Test("pages of the main namespace are documents, with the last revision")
    func pages() throws {
        let result = try dump(
            "<page><title>A</title><ns>0</ns><id>7</id><revision><id>1</id><timestamp>t1</timestamp>"
                + "<text>old</text></revision><revision><id>2</id><timestamp>t2</timestamp>"
                + "<text>new [[Kategorie:K]]</text></revision></page>"
                + "<page><title>B</title><ns>1</ns><revision><text>no</text></revision></page>"
                + "<page><title>C</title><ns>0</ns><redirect title='A'/><revision><text>no</text></revision></page>"
                + "<page><title>D</title><ns>0</ns><revision><text>#REDIRECT [[A]]</text></revision></page>"
                + "<page><title>Diskussion:E</title><revision><text>no</text></revision></page>"
                + "<page><title>F: g</title><revision><text>yes</text></revision></page>")
        #expect(result.texts == ["new", "yes"])
        let first = try #require(result.documents.first)
        #expect(first.date == "t2")
        #expect(first.metadata["title"] == .string("A"))
        #expect(first.metadata["id"] == .string("7"))
        #expect(first.metadata["categories"] == .array([.string("K")]))
    }

    @Test("headings and items of lists are marked")
    func marks() throws {
        let result = try dump(
            "<page><title>A</title><revision><text>ä\n== B ==\n* c</text></revision></page>")
        #expect(result.documents.first?.marks == [Mark("headline", 3..<4), Mark("list", 5..<6)])
    }

    @Test("any markup in any order is read, and no word is invented", arguments: LawSeeds.first(5))
    func law(seed: UInt64) throws {
        let pieces = [
            "[[", "]]", "{{", "}}", "{|", "|}", "|-", "|", "||", "!", "!!", "'''", "''", "\n", "=",
            "==", "*",
            "#", ":", "<ref>", "</ref>", "<nowiki>", "</nowiki>", "<!--", "-->", "<br/>", "&amp;",
            "w", "ä ",
            "[http://x", "]", "__", "TOC", "<math>", "<", ">", "Kategorie:",
        ]
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let count = Int.random(in: 1...40, using: &random)
            let wikitext = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
            let text = try self.text(wikitext)
            let words = { (text: String) in text.utf8.count { $0 == UInt8(ascii: "w") } }
            #expect(words(text) <= words(wikitext))
        }
    }

    @Test(
        "the time is linear",
        arguments: ["[[", "{{", "<ref>", "{|\n", "<a", "[http://x ", "<!--", "'", "&"])
    func linear(piece: String) throws {
        let clock = ContinuousClock()
        let start = clock.now
        _ = try text(String(repeating: piece, count: 20_000))
        #expect(clock.now - start < .seconds(20))
    }
}
