// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyReaders

struct DecodingTests {
    private func read(
        _ bytes: [UInt8], _ label: String? = nil, chunk: Int = .max
    ) -> Reads {
        var options = InputOptions()
        options.settings.encoding = label.flatMap { TextEncoding(label: $0) }
        return Reads("a.txt", bytes, chunk: chunk, options)
    }

    private static let marked: [[UInt8]] = [
        [0xEF, 0xBB, 0xBF, 0x61, 0xC3, 0xA9], [0xFF, 0xFE, 0x61, 0, 0xE9, 0],
        [0xFE, 0xFF, 0, 0x61, 0, 0xE9], [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0, 0xE9, 0, 0, 0],
        [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61, 0, 0, 0, 0xE9],
    ]

    @Test(arguments: marked) func byteOrderMarksDecide(_ bytes: [UInt8]) {
        for chunk in [1, 3, .max] {
            #expect(read(bytes, chunk: chunk).documents.map(\.text) == ["aé"])
            #expect(read(bytes, "koi8-r", chunk: chunk).documents.map(\.text) == ["aé"])
        }
    }

    /// Texts in encodings, by Python's codecs.
    private static let samples: [(label: String, bytes: [UInt8], text: String)] = [
        ("latin1", [0x63, 0x61, 0x66, 0xE9, 0x20, 0x80], "café €"),
        ("cp1252", [0x93, 0x81, 0x94], "“\u{81}”"),
        ("windows-1251", [0xC4, 0xE0], "Да"), ("KOI8-R", [0xE4, 0xC1], "Да"),
        ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B, 0x87, 0x40], "日本①"),
        ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
        ("gb2312", [0xC4, 0xE3, 0x81, 0x39, 0xEE, 0x39], "你㐀"), ("big5", [0xA7, 0x41], "你"),
        ("euc-kr", [0xB3, 0xAA], "나"), ("utf-16be", [0x4F, 0x60, 0xD8, 0x3D, 0xDE, 0x00], "你😀"),
        ("iso-8859-15", [0xA4], "€"), ("macintosh", [0x8E], "é"),
        ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x61], "日a"),
    ]

    @Test(arguments: samples.indices) func statedEncodingsAreDecoded(_ index: Int) {
        let (label, bytes, text) = Self.samples[index]
        for chunk in [1, 2, .max] {
            #expect(read(bytes, label, chunk: chunk).documents.map(\.text) == [text])
        }
        let decoder = TextEncoding(label: label).map { TextDecoder($0) }
        #expect(decoder?.decode(bytes) == Array(text.utf8))
    }

    @Test func invalidBytesAreNamedByTheirPlace() {
        let failure = read([0x61, 0x0A, 0x93, 0xFA, 0xFF], "shift_jis", chunk: 2).failures.first
        #expect(failure?.reason == .badEncoding)
        #expect(failure?.position == Position(line: 2, column: 4))
        #expect(failure?.message == "byte 0xFF at offset 4 is not valid in shift_jis")
        let cut = read([0x61, 0x93], "shift_jis").failures.first
        #expect(cut?.message == "the text ends within a character of shift_jis")
    }

    @Test func replacementsAreCounted() {
        let decoder = TextDecoder(.utf8)
        #expect(decoder.decodeReplacing([0x61, 0xFF, 0xE2, 0x82, 0x62]).replaced == 2)
        #expect(decoder.decodeReplacing(Array("aé".utf8)).text == Array("aé".utf8))
        #expect(decoder.decode([0xC0, 0x80]) == nil)
    }

    @Test func everyEncodingIsKnownToTheSystem() {
        for name in TextEncoding.names {
            let encoding = TextEncoding(label: name)
            #expect(encoding.map { IconvKernel($0) != nil } == true, "\(name)")
        }
        #expect(TextEncoding(label: " UTF8 ") == .utf8)
        #expect(TextEncoding(label: "utf-9") == nil)
    }
}
