// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

struct HTMLParserTests {
    private func outline(_ text: String, isScripting: Bool = false) -> String {
        let tree = HTMLParser(isScripting: isScripting).parse(Array(text.utf8))
        return String(decoding: tree.outline(), as: UTF8.self)
    }

    @Test func aByteOrderMarkIsNoText() {
        #expect(HTMLParser.normalized([0xEF, 0xBB, 0xBF, 0x61]) == [0x61])
        #expect(outline("\u{FEFF}<!doctype html>") == outline("<!doctype html>"))
    }

    @Test func lineEndsBecomeLineFeeds() {
        #expect(HTMLParser.normalized(Array("a\r\nb\rc\r".utf8)) == Array("a\nb\nc\n".utf8))
        #expect(HTMLParser.normalized(Array("\0\r\n".utf8)) == Array("\0\n".utf8))
    }

    @Test func noscriptIsTextOnlyWithScripts() {
        let text = "<body><noscript><p>x</noscript>"
        #expect(outline(text).contains("|     <noscript>\n|       <p>\n|         \"x\"\n"))
        #expect(outline(text, isScripting: true).contains("|       \"<p>x\"\n"))
    }

    @Test func bytesThatAreNotUTF8AreKept() {
        let tree = HTMLParser().parse([0x3C, 0x70, 0x3E, 0xFF, 0x26, 0xC3])
        let texts = tree.nodes.indices.filter { tree.nodes[$0].kind == .text }
        #expect(texts.map { tree.text(of: Int32($0)) } == [[0xFF, 0x26, 0xC3]])
    }

    @Test func aFragmentIsParsedAsTheContentOfAnElement() {
        let tree = HTMLParser().parse(Array("<td>x".utf8), in: "tr")
        let outline = String(decoding: tree.outline(isFragment: true), as: UTF8.self)
        #expect(outline == "| <td>\n|   \"x\"\n")
    }

    @Test func elementsBelowTheLimitOfDepthFollowEachOther() {
        let text = String(repeating: "<div>x", count: 2_000)
        let tree = HTMLParser().parse(Array(text.utf8))
        #expect(tree.nodes.count { $0.isHTML(.div) } == 2_000)
        #expect(tree.depth == TreeBuilder.depthLimit + 2)
    }

    @Test func scriptsBelowTheLimitOfDepthAreStillScripts() {
        let text = String(repeating: "<div>", count: 600) + "<script><p></script><style><b></style>"
        let tree = HTMLParser().parse(Array(text.utf8))
        #expect(!tree.nodes.contains { $0.isHTML(.p) || $0.isHTML(.b) })
        #expect(tree.nodes.filter { $0.kind == .text }.map(\.parent).count == 2)
    }
}
