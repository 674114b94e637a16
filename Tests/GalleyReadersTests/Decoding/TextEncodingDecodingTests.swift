// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyReaders

struct TextEncodingDecodingTests {
    private func encoding(_ label: String) throws -> TextEncoding {
        try #require(TextEncoding(label: label))
    }

    @Test(
        arguments: [
            ("utf-8", [0xEF, 0xBB, 0xBF, 0xC3, 0xA4], "ä"), ("koi8-r", [0xC1], "а"),
            ("utf-16le", [0xFF, 0xFE, 0xE4, 0], "ä"), ("windows-1252", [0x80, 0x81], "€\u{81}"),
            ("gb18030", [0xD6, 0xD0], "中"), ("iso-2022-jp", [], ""),
        ] as [(String, [UInt8], String)])
    func bytesAreDecoded(_ label: String, _ bytes: [UInt8], _ text: String) throws {
        #expect(try encoding(label).text(bytes) == text)
        #expect(try encoding(label).textReplacingFaults(bytes) == text)
    }

    @Test(
        arguments: [
            ("utf-8", [0x61, 0xFF], "byte 0xFF is not valid UTF-8"),
            ("gb18030", [0x61, 0xD6], "the text ends within a character of gb18030"),
            ("shift_jis", [0x61, 0x82, 0x01], "byte 0x82 is not valid in shift_jis"),
        ] as [(String, [UInt8], String)])
    func faultsAreNamed(_ label: String, _ bytes: [UInt8], _ message: String) throws {
        let encoding = try encoding(label)
        let error = #expect(throws: UndecodableText.self) { try encoding.text(bytes) }
        #expect(error?.message == message)
        #expect(encoding.textReplacingFaults(bytes).contains("a\u{FFFD}"))
    }
}
