// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

struct TreeBuilderTests {
    /// The outline of what is in the body, without indentation of the body itself.
    private func body(_ text: String) -> [String] {
        let tree = HTMLParser().parse(Array(("<!doctype html><body>" + text).utf8))
        let lines = String(decoding: tree.outline(), as: UTF8.self).split(separator: "\n")
        return lines.dropFirst(4).map { String($0.dropFirst(6)) }
    }

    @Test func paragraphsEndWhereBlocksBegin() {
        #expect(body("<p>a<div>b") == ["<p>", "  \"a\"", "<div>", "  \"b\""])
        #expect(body("a</p>") == ["\"a\"", "<p>"])
    }

    @Test func formattingGoesOnInTheNextParagraph() {
        #expect(
            body("<p><b>a<p>c") == ["<p>", "  <b>", "    \"a\"", "<p>", "  <b>", "    \"c\""])
    }

    @Test func atMostThreeEqualFormattingElementsGoOn() {
        let lines = body("<p><b><b><b><b><b>a<p>c")
        #expect(lines.count { $0.hasSuffix("<b>") } == 5 + 3)
    }

    @Test func aBlockInALinkIsPutBesideIt() {
        #expect(
            body("<a>a<div>b</a>c") == [
                "<a>", "  \"a\"", "<div>", "  <a>", "    \"b\"", "  \"c\"",
            ])
    }

    @Test func textInATableIsPutBeforeIt() {
        #expect(
            body("<table>a<tr>b<td>c") == [
                "\"ab\"", "<table>", "  <tbody>", "    <tr>", "      <td>", "        \"c\"",
            ])
        #expect(body("<table> <tr>") == ["<table>", "  \" \"", "  <tbody>", "    <tr>"])
    }

    @Test func aTemplateHoldsItsContent() {
        #expect(
            body("<template><td>a</template>b") == [
                "<template>", "  content", "    <td>", "      \"a\"", "\"b\"",
            ])
    }

    @Test func namesInSVGHaveTheirCapitals() {
        #expect(
            body("<svg viewbox=1 xlink:href=x><FOREIGNobject><p>a<lineargradient>") == [
                "<svg svg>", "  viewBox=\"1\"", "  xlink href=\"x\"", "  <svg foreignObject>",
                "    <p>", "      \"a\"", "      <lineargradient>",
            ])
    }

    @Test func theSelectedOptionIsShown() {
        #expect(
            body("<select><button><selectedcontent></button><option>a<option selected>b") == [
                "<select>", "  <button>", "    <selectedcontent>", "      \"b\"", "  <option>",
                "    \"a\"", "  <option>", "    selected=\"\"", "    \"b\"",
            ])
    }

    @Test func theFirstLineFeedOfPreformattedTextIsDropped() {
        #expect(body("<pre>\na</pre>") == ["<pre>", "  \"a\""])
        #expect(body("<pre>&#10;a</pre>") == ["<pre>", "  \"a\""])
        #expect(body("<pre> \na</pre>").count == 3)
        #expect(body("<textarea>\na</textarea>") == ["<textarea>", "  \"a\""])
    }

    @Test func whatFollowsTheBodyBelongsToIt() {
        #expect(body("a</body></html>b<p>c") == ["\"ab\"", "<p>", "  \"c\""])
    }

    @Test(arguments: [
        ("", HTMLTree.QuirksMode.full), ("<!doctype html>", .none), ("<!doctype xml>", .full),
        ("<!doctype html public '-//W3C//DTD HTML 4.01//EN'>", .none),
        ("<!doctype html public '-//W3C//DTD HTML 4.01 Transitional//EN'>", .full),
        ("<!doctype html public '-//W3C//DTD HTML 4.01 Transitional//EN' 'x'>", .limited),
        ("<!doctype html public '-//W3C//DTD XHTML 1.0 Transitional//EN'>", .limited),
        ("<!doctype html public '-//IETF//DTD HTML 2.0//EN'>", .full),
    ])
    func theDoctypeDeterminesTheQuirksMode(_ text: String, _ mode: HTMLTree.QuirksMode) {
        #expect(HTMLParser().parse(Array(text.utf8)).quirksMode == mode)
    }
}
