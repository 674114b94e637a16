// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct MarkupSearchTests {
    /// The leftovers of a text as their bytes and what replaces them; nothing marks optional ones.
    private func found(_ text: String) -> [String] {
        LeftoverSearch(text.utf8Span.span, isMarkdown: false).leftovers.map {
            let start = text.utf8.index(text.startIndex, offsetBy: $0.range.lowerBound)
            let end = text.utf8.index(start, offsetBy: $0.range.count)
            return "\(text[start..<end]) → \($0.replacement ?? "-")\($0.fix == .safe ? "" : " ?")"
        }
    }

    @Test func tagsWithAttributesAreLeftovers() {
        #expect(found("see <img src='a.png' alt=\"\"/> here") == ["<img src='a.png' alt=\"\"/> → "])
        #expect(found("<div class=x>a") == ["<div class=x> → "])
    }

    @Test func pairsAreLeftoversAndLoneTagsAreNot() {
        #expect(found("so <b>bold</b> it is") == ["<b> → ", "</b> → "])
        #expect(found("so <b> is bold") == [])
        #expect(found("a <video> about it, a </p> too") == [])
    }

    @Test func breaksThatTouchAWordAreLeftovers() {
        #expect(found("one<br>two<br/> three") == ["<br> → \n", "<br/> → "])
        #expect(found("the <br> element") == [])
    }

    @Test func wordsOfNeighbouringLinksStayApart() {
        #expect(found("<a href=\"1\">A</a><a href=\"2\">B</a>")[1] == "</a><a href=\"2\"> →  ")
    }

    @Test func scriptsAreRemovedWithTheirContent() {
        #expect(found("a <script type=\"x\">if (a<b) f()</script> b").count == 1)
        #expect(found("y<style>.a{}</style>x") == ["<style>.a{}</style> → \n"])
    }

    @Test func commentsAreLeftovers() {
        #expect(found("a<!-- <b>x</b> -->b") == ["<!-- <b>x</b> --> → "])
        #expect(found("a <!-- b") == [])
    }

    @Test func partsOfFilesInATextAreExamples() {
        #expect(found("Write this:\n<!DOCTYPE html><html lang=\"en\"><p>x</p></html>") == [])
    }

    @Test func aWholeFileIsRepairedOnRequestOnly() {
        let found = found("<!DOCTYPE html>\n<html><body><p>x</p></body></html>\n")
        #expect(found.count == 3)
        #expect(found.allSatisfy { $0.hasSuffix("?") })
    }

    @Test(arguments: [
        "&foo;", "&amp", "& amp;", "&#;", "&#x;", "&#0;", "&#xD800;", "&#99999999999999999999;",
        "'&amp;'", "`&nbsp;`", "“&amp;”", "a&b;c",
    ])
    func textsThatAreNoEntities(_ text: String) {
        #expect(found(text) == [])
    }

    @Test func entitiesAreWhatBrowsersShow() {
        #expect(found("&hellip;") == ["&hellip; → …"])
        #expect(found("&#146;&#x2019;") == ["&#146; → ’", "&#x2019; → ’"])
        #expect(found("&amp;amp;amp;lt;") == ["&amp;amp;amp;lt; → <"])
        #expect(found("&ngE;") == ["&ngE; → ≧̸"])
    }
}
