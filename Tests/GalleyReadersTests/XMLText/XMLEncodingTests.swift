// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@Suite("encodings of XML")
struct XMLEncodingTests {
    private func read(_ bytes: [UInt8]) throws -> ReaderResult {
        try ReaderResult("xml", bytes, options: ["records": "/r/a"], text: "/b")
    }

    private func xml(_ encoding: String?) -> String {
        let declaration = encoding.map { "<?xml version='1.0' encoding='\($0)'?>" } ?? ""
        return "\(declaration)<r><a><b>naïve “€”</b></a></r>"
    }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return bigEndian ? bytes.reversed() : bytes
        }
    }

    @Test("UTF-16 with and without a mark, whatever is declared", arguments: [true, false])
    func utf16(bigEndian: Bool) throws {
        for declared in ["UTF-16", "utf-8", nil] {
            let bytes = utf16(xml(declared), bigEndian: bigEndian)
            let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
            #expect(try read(mark + bytes).texts == ["naïve “€”"])
            #expect(try read(bytes).texts == ["naïve “€”"])
        }
    }

    @Test("UTF-8, even if UTF-16 is declared", arguments: ["UTF-8", "utf-16", nil])
    func utf8(declared: String?) throws {
        #expect(try read(Array(xml(declared).utf8)).texts == ["naïve “€”"])
        #expect(try read([0xEF, 0xBB, 0xBF] + xml(declared).utf8).texts == ["naïve “€”"])
        #expect(try read(Array(" \n\(xml(declared))".utf8)).texts == ["naïve “€”"])
    }

    @Test("a declared encoding of one byte per character")
    func declared() throws {
        let head = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r><a><b>na".utf8)
        // As on the web, ISO-8859-1 means windows-1252.
        let bytes =
            head + [0xEF] + Array("ve ".utf8) + [0x93, 0x80, 0x94] + Array("</b></a></r>".utf8)
        #expect(try read(bytes).texts == ["naïve “€”"])
    }

    @Test("the parser never supposes an encoding by itself")
    func zeros() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        for head in [[0x3C, 0, 0, 0], [0, 0, 0, 0x3C], [0x3C, 0, 0x3F, 0]] as [[UInt8]] {
            let result = try read(mark + head + Array("<r><a><b>x</b></a></r>".utf8))
            #expect(!result.failures.isEmpty)
        }
    }

    @Test("an unknown encoding is named")
    func unknown() throws {
        let result = try read(Array(xml("klingon").utf8))
        #expect(result.reasons == [.badEncoding])
        #expect(result.failures.first?.message.contains("'klingon'") == true)
    }
}
