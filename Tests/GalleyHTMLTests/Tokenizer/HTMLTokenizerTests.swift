// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

struct HTMLTokenizerTests {
    private func lines(_ text: String) -> [String] {
        String(decoding: TokenLines.lines(of: Array(text.utf8)), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    @Test func tagsHaveNamesAndAttributes() {
        #expect(lines("<A Href=x b c='1 2'/></A>") == ["StartTag a b= c=1 2 href=x /", "EndTag a"])
        #expect(lines("<a x=1 X=2>") == ["StartTag a x=1"])
        #expect(lines("<a =b=c>") == ["StartTag a =b=c"])
        #expect(lines("<a x = y/z>") == ["StartTag a x=y/z"])
    }

    @Test func whatIsNoTagIsText() {
        #expect(lines("1 < 2 <3 </ >a") == ["Text 1 < 2 <3 ", "Comment  ", "Text a"])
        #expect(lines("a</>b") == ["Text ab"])
        #expect(lines("a</") == ["Text a</"])
        #expect(lines("a<b c='") == ["Text a"])
    }

    @Test func commentsEndInSeveralWays() {
        #expect(lines("<!--a-->b") == ["Comment a", "Text b"])
        #expect(lines("<!--a--!>b") == ["Comment a", "Text b"])
        #expect(lines("<!-->b") == ["Comment ", "Text b"])
        #expect(lines("<!--a--->b") == ["Comment a-", "Text b"])
        #expect(lines("<?php a?>b") == ["Comment ?php a?", "Text b"])
        #expect(lines("<![CDATA[a]]>b") == ["Comment [CDATA[a]]", "Text b"])
        #expect(lines("<!--a") == ["Comment a"])
    }

    @Test func referencesAreReplaced() {
        #expect(lines("&amp;&lt&notit;&unknown;&") == ["Text &<¬it;&unknown;&"])
        #expect(
            lines("&#65;&#x42;&#128;&#0;&#xD800;&#x110000;&#;") == [
                "Text AB€\u{FFFD}\u{FFFD}\u{FFFD}&#;"
            ])
        #expect(lines("<a b='&ampx &amp;&lt=&lt;'>") == ["StartTag a b=&ampx &&lt=<"])
    }

    @Test func doctypesHaveIdentifiers() {
        #expect(lines("<!DOCTYPE HTML>") == ["Doctype 'html - - right"])
        #expect(lines("<!doctype a PUBLIC 'b' \"c\">") == ["Doctype 'a 'b 'c right"])
        #expect(lines("<!doctype a system>") == ["Doctype 'a - - quirks"])
    }

    @Test(arguments: [
        ("a</script>b", ["Text a", "EndTag script", "Text b"]),
        (
            "a<!--<script>b</script>c--></script>",
            ["Text a<!--<script>b</script>c-->", "EndTag script"]
        ),
        ("a<!--b</script>", ["Text a<!--b", "EndTag script"]),
        ("a</scripty></SCRIPT >", ["Text a</scripty>", "EndTag script"]),
    ])
    func scriptsEndAtTheirEndTag(_ text: String, _ expected: [String]) {
        let lines = TokenLines.lines(
            of: Array(text.utf8), "Script data state", lastStartTag: "script")
        let shown = String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(shown == expected)
    }
}
