// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyAnalyzers

struct LeftoversTests {
    private func evidence(_ text: String, id: String = "text") -> Evidence {
        Leftovers().examine(AnnotatedDocument(TextDocument(id: id, text: text)))
    }

    /// The rules of the findings with the texts that they cover.
    private func found(_ text: String, id: String = "text") -> [String] {
        let document = AnnotatedDocument(TextDocument(id: id, text: text))
        return Leftovers().examine(document).findings.map { "\($0.rule): \(document[$0.spans[0]])" }
    }

    /// The text after all certain repairs.
    private func fixed(_ text: String) throws -> String {
        try FixedText(text, evidence(text).findings).text
    }

    @Test func meetsTheAnalyzerContract() throws {
        try checkAnalyzer(Leftovers.self)
        try checkAnalyzer(
            Leftovers.self, options: ["advertisements": "own.txt", "cookies": "own.txt"],
            resources: ["own.txt": Array("our sponsor\n".utf8)])
    }

    @Test func ownListsReplaceTheBundledOnes() throws {
        var analyzer = Leftovers()
        analyzer.advertisements = Resource(
            bundled: "own", bytes: Array("# own\nour sponsor\nmenu: news\n".utf8))
        try analyzer.load()
        let text = "Our sponsor\nAdvertisement\nNews\nSport\n"
        let document = AnnotatedDocument(text: text)
        #expect(
            analyzer.examine(document).findings.map { document[$0.spans[0]] } == ["Our sponsor"])
    }

    @Test func aListThatIsNotUTF8IsAFault() {
        var analyzer = Leftovers()
        analyzer.cookies = Resource(bundled: "own", bytes: [0xFF])
        let fault = #expect(throws: OptionFault.self) { try analyzer.load() }
        #expect(fault?.description.contains("UTF-8") == true)
    }

    @Test func oneRepairMakesAnotherPossible() throws {
        #expect(try fixed("10&nbsp;&micro;m, caf&Atilde;&copy;") == "10\u{A0}µm, café")
        #expect(
            try fixed("so &lt;br&gt;it is, &amp;lt;p&amp;gt;he said&lt;/p&gt;")
                == "so it is, he said")
        #expect(try fixed("a&am<b>p</b>;b") == "a&b")
        #expect(try fixed("n\u{C3}\u{192}\u{C2}\u{A9}") == "né")
    }

    @Test func aRepairThatFollowsFromSeveralLeftoversIsOneFinding() {
        let findings = evidence("It caf&Atilde;&copy; s").findings
        #expect(findings.map(\.rule) == ["mojibake"])
        #expect(findings[0].spans == [6..<20])
        #expect(findings[0].edits == [Edit(6..<20, replacement: "é")])
        #expect(findings[0].message == "'&Atilde;&copy;' for 'é': decoded as Latin-1")
    }

    @Test func honestTextHasNoLeftovers() {
        let texts = [
            "AT&T and R&D: 3 < 4 & 5 > 2, x<y, a && b, if (a<b) return;",
            "Use the <b> tag, <table> or <!ELEMENT>; type <your name> & press Enter.",
            "You may use these HTML tags: <a href=\"\" title=\"\"> <abbr title=\"\"> <b> <i>",
            "He printed '<div class=\"x\">' and then '</div>' in a loop.",
            "100 %, 5 % d. h. %s-Zeichen, printf(\"%s\"), date('%H:%M:%S')",
            "f(x) = {x}, $x_{ij}$, ${x}$, {M}eta, \\frac{{a}}{b}, `${name}` of f\"{first_name}\"",
            "The behaviour is undefined. A null pointer. function f() { return x; }",
            "Größe, São Paulo, Đà Nẵng, « été », Þingvellir, ÆØÅ, ŒUVRE, Ελλάδα, їжак, 日本語",
            "She bakes cookies, and we use flour. Cookie Policy\nWerbung\nImpressum\n",
            "pre-\nand post-war, Jean-\nPaul, 1-\n2, a-\nb, http://x.org/some-\nthing",
            "# Title\n\n* one\n* two_three\n\n[link](http://x.org?a=1&b=2)\n",
            "Lorem ipsum is the usual filler.",
        ]
        for text in texts { #expect(found(text) == [], "\(text)") }
    }

    @Test func markdownKeepsItsHTMLAndItsCode() {
        let text = "<p>It is &amp; was</p>\n\n```\n{{ title }}\n```\n\n{{ title }}\n"
        #expect(found(text, id: "page.md") == ["placeholder: {{ title }}"])
        #expect(found(text, id: "page.txt").count == 4)
        let document = AnnotatedDocument(
            TextDocument(id: "x", text: "```\n{{ title }} <br>x\n```\n{{ name }}\n"))
        #expect(Leftovers().examine(document).findings.count == 1)
    }

    @Test func measuresSayWhatTheyCount() {
        let measures = evidence("One &amp; two\n\n\u{8}three\nfour\n").measures
        #expect(measures["html_entities"] == .count(1))
        #expect(measures["control_characters"] == .count(1))
        #expect(measures["line_share"] == .share(2, of: 3))
        #expect(measures["character_share"] == .share(6, of: 27))
    }

    @Test func theReportStatesItsWholes() {
        let section = Leftovers().report(
            of: [("a", "One &amp; two\nthree\n"), ("b", "four\n")]
        ).section
        #expect(
            section.highlights == ["33.3 % of the lines have something that extraction left."])
        #expect(section.keyFigures.map(\.whole) == ["lines", "characters"])
    }
}
