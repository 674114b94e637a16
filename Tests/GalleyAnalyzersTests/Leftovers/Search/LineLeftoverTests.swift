// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

/// Leftovers that are lines, or that lines split.
struct LineLeftoverTests {
    private func leftovers(_ text: String) -> [Leftover] {
        LeftoverSearch(text.utf8Span.span, isMarkdown: false).leftovers
    }

    private func fixed(_ text: String, all: Bool = false) throws -> String {
        let findings = Leftovers().examine(AnnotatedDocument(text: text)).findings
        return try FixedText(text, findings, includesOptional: all).text
    }

    @Test(arguments: [
        "Advertisement", "ADVERTISEMENT", "- Anzeige -", "Advertisement 3", "Annonce:", "[Annons]",
        "Story continues below advertisement", "WERBUNG", "PUBLICITÉ", "РЕКЛАМА",
    ])
    func labelsAreFound(_ line: String) {
        #expect(leftovers("One\n\(line)\nTwo\n").map(\.rule) == [.advertisement])
    }

    @Test(arguments: [
        "Advertise with us", "Anzeigen", "Anzeige aufgeben", "Werbung", "Publicidad",
        "Advertisements",
        "The advertisement", "广告",
    ])
    func entriesOfMenusAreNot(_ line: String) {
        #expect(leftovers("Kontakt\n\(line)\nImpressum\n").isEmpty)
    }

    @Test func aLabelBetweenSentencesIsFound() {
        let sentence = "The bridge over the river is open again for all who walk to the market."
        #expect(leftovers("\(sentence)\nWerbung\n\(sentence)\n").map(\.rule) == [.advertisement])
        #expect(leftovers("Werbung\nWerbung\nImpressum\n").count == 2)
    }

    @Test(arguments: [
        "We use cookies to give you the best experience.", "Diese Website verwendet Cookies.",
        "Wir nutzen auf unserer Seite Cookies.", "Nous utilisons des cookies.",
        "Utilizamos cookies propias.", "Deze site gebruikt cookies.", "Accept all cookies",
        "Наш сайт использует файлы cookie.", "当サイトではCookieを使用しています。",
    ])
    func noticesAboutCookiesAreFound(_ line: String) {
        #expect(leftovers(line).map(\.rule) == [.cookieBanner])
        #expect(leftovers(line).map(\.fix) == [.optional])
    }

    @Test(arguments: ["Cookie Policy", "Grandma's cookies are the best", "Cookies und Kekse"])
    func otherCookiesAreNot(_ line: String) {
        #expect(leftovers(line).isEmpty)
    }

    @Test(arguments: [
        "window.dataLayer = window.dataLayer || [];", "gtag('config', 'X-1');",
        "googletag.cmd.push(function() { googletag.display('ad'); });",
        "{\"@context\":\"https://schema.org\",\"@type\":\"Article\"}",
        ".menu a{color:#fff;margin:0}.x{top:1px}", "#a, .b > c { color: red !important; }",
        "@media (max-width:600px){.a{display:none}}",
        "!function(f,b,e,v,n,t,s){if(f.fbq)return;}(window, document);",
    ])
    func codeOfPagesIsFound(_ line: String) throws {
        #expect(leftovers(line).map(\.rule) == [.scriptCode])
        #expect(try fixed("One\n\(line)\nTwo\n") == "One\nTwo\n")
    }

    @Test(arguments: [
        "let x = f(y);", "if (a == b) { return c; }", "body { color: red; }", "x = {a: 1}",
        "The window.dataLayer object is an array", "See (fig. 1) = good", "{\"name\": \"Anna\"}",
        "Note: {a:b}", "function f() {", "});", "console.log(\"x\");",
    ])
    func otherCodeIsNot(_ line: String) {
        #expect(leftovers(line).isEmpty)
    }

    @Test func linesAroundCodeBelongToIt() throws {
        let text = """
            The bridge is open.
            var dataLayer = [];
            dataLayer.push({
            'a': 'b'};
            });

            See you (soon).
            """
        #expect(leftovers(text).map(\.rule) == [.scriptCode])
        #expect(try fixed(text) == "The bridge is open.\n\nSee you (soon).")
    }

    @Test func splitWordsAreJoinedIfTheTextHasThemElsewhere() throws {
        #expect(
            try fixed("The infor-\nmation, and information") == "The information,\nand information")
        #expect(try fixed("A well-\nknown man; well-known") == "A well-known\nman; well-known")
        #expect(try fixed("The infor-\nmation is") == "The infor-\nmation is")
        #expect(try fixed("The infor-\nmation is", all: true) == "The information\nis")
        #expect(
            try fixed("Größen-\r\nordnung ist, Größenordnung")
                == "Größenordnung\r\nist, Größenordnung")
        #expect(try fixed("pas\u{AD}\nsengers\nthere") == "passengers\nthere")
    }

    @Test(arguments: [
        "pre-\nand", "Jean-\nPaul", "a-\nb", "x-\n", "-\nword", "one - \ntwo", "Haupt-\nund Neben",
        "http://a.org/some-\nthing", "some-\nhttp://a.org", "some-\n\nthing", "UNO-\nthing",
    ])
    func otherHyphensAreLeftAlone(_ text: String) {
        #expect(leftovers(text).isEmpty)
    }

    @Test(arguments: [
        ("Hi {{ user.name | upper }}!", "{{ user.name | upper }}"), ("a ${first} b", "${first}"),
        ("%s liked it", "%s"), ("{% if x %}", "{% if x %}"), ("<%= title %>", "<%= title %>"),
        ("{first_name}, hello", "{first_name}"), ("undefined", "undefined"),
        ("NaN / NaN", "NaN / NaN"),
        ("Lorem ipsum dolor sit amet", "Lorem ipsum dolor"), ("%1$s by", "%1$s"),
    ])
    func placeholdersAreFound(_ text: String, _ span: String) {
        let found = leftovers(text)
        #expect(found.map(\.rule) == [.placeholder])
        #expect(found.map { Array(text.utf8)[$0.range] } == [Array(span.utf8)[...]])
        #expect(found.allSatisfy { $0.replacement == nil })
    }

    @Test func invisibleCharactersAreRemovedOrReported() throws {
        #expect(try fixed("a\u{8}b\u{C}c \u{1F}d\u{FEFF}e") == "ab\nc de")
        #expect(leftovers("a\u{81}b\u{FFFD}\u{FFFD}").map(\.replacement) == [nil, nil])
        #expect(leftovers("\u{FEFF}a\tb\r\n").isEmpty)
    }
}
