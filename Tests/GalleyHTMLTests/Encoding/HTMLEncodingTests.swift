// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

struct HTMLEncodingTests {
    private func name(_ text: String) -> String? {
        HTMLEncoding(sniffing: Array(text.utf8))?.name
    }

    @Test func aByteOrderMarkWins() {
        let meta = Array("<meta charset=koi8-r>".utf8)
        let marked = HTMLEncoding(sniffing: [0xEF, 0xBB, 0xBF] + meta)
        #expect(marked?.name == "utf-8")
        #expect(marked?.origin == .byteOrderMark)
        #expect(HTMLEncoding(sniffing: [0xFF, 0xFE, 0x3C, 0])?.name == "utf-16le")
        #expect(HTMLEncoding(sniffing: [0xFE, 0xFF, 0, 0x3C])?.name == "utf-16be")
        #expect(HTMLEncoding(sniffing: meta)?.origin == .declaration)
    }

    @Test(arguments: [
        ("<meta charset=KOI8-R>", "koi8-r"), ("<META CHARSET = ' latin1 '>", "windows-1252"),
        ("<meta http-equiv=Content-Type content='text/html; charset=sjis'>", "shift_jis"),
        ("<meta content='text/html; charset=gb2312' http-equiv=content-type>", "gbk"),
        ("<!-- <meta charset=big5> --><meta charset=utf8>", "utf-8"),
        ("<p title='<meta charset=big5>'><meta charset=utf-16>", "utf-8"),
        ("<?xml version='1.0' encoding='ISO-8859-2'?><html>", "iso-8859-2"),
    ])
    func declarationsAreFound(_ text: String, _ expected: String) {
        #expect(name(text) == expected)
    }

    @Test(arguments: [
        "", "<p>", "<meta charset=unknown>", "<meta content='text/html; charset=utf-8'>",
        "<metacharset=utf-8>", "<!--<meta charset=utf-8>", "<meta charset=utf-8",
    ])
    func otherTextDeclaresNothing(_ text: String) {
        #expect(name(text) == nil)
    }

    @Test func aLateDeclarationIsFoundOnlyWithALongerReach() {
        let bytes = [UInt8](repeating: 0x20, count: 1100) + Array("<meta charset=utf-8>".utf8)
        #expect(HTMLEncoding(sniffing: bytes) == nil)
        #expect(HTMLEncoding(sniffing: bytes, reach: 4096)?.name == "utf-8")
    }

    @Test func labelsHaveNames() {
        #expect(HTMLEncoding.name(ofLabel: "\tASCII\n".utf8) == "windows-1252")
        #expect(HTMLEncoding.name(ofLabel: "x-sjis".utf8) == "shift_jis")
        #expect(HTMLEncoding.name(ofLabel: "".utf8) == nil)
        #expect(HTMLEncoding.name(ofLabel: "utf-9".utf8) == nil)
    }
}
