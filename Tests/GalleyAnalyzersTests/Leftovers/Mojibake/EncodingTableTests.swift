// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyAnalyzers

struct EncodingTableTests {
    private let table = EncodingTable.all

    @Test(arguments: SingleByteEncoding.allCases)
    func everyByteHasItsOwnCharacter(_ encoding: SingleByteEncoding) {
        let upper = encoding.upperHalf
        #expect(upper.count == 128)
        #expect(Set(upper).count == 128)
        for (index, scalar) in upper.enumerated() {
            let byte = UInt8(0x80 + index)
            let bit = UInt16(1) << UInt16(encoding.rawValue)
            #expect(table.byte(of: scalar, in: encoding) == byte)
            #expect((table.continuations(scalar) & bit != 0) == (byte < 0xC0))
            #expect((table.leads(scalar) & bit != 0) == (0xC2...0xF4).contains(byte))
        }
    }

    @Test func knownBytesHaveTheirCharacters() {
        let known: [(SingleByteEncoding, UInt8, UInt32)] = [
            (.latin1, 0xE9, 0xE9), (.windows1252, 0x80, 0x20AC), (.windows1252, 0x99, 0x2122),
            (.windows1251, 0xD0, 0x420), (.windows1251, 0xB8, 0x451), (.windows1250, 0xC3, 0x102),
            (.windows1253, 0xE1, 0x3B1), (.windows1254, 0xFE, 0x15F), (.windows1257, 0xE0, 0x105),
            (.latin2, 0xA1, 0x104), (.macRoman, 0x80, 0xC4), (.macRoman, 0xC3, 0x221A),
            (.codePage437, 0xC3, 0x251C), (.codePage850, 0xA9, 0xAE), (.koi8, 0xC1, 0x430),
        ]
        for (encoding, byte, scalar) in known {
            #expect(encoding.upperHalf[Int(byte - 0x80)] == scalar, "\(encoding) \(byte)")
        }
    }

    @Test func charactersOfNoEncodingHaveNoByte() {
        for scalar: UInt32 in [0x41, 0x4E2D, 0xFFFD, 0x1F600, 0xFB00, 0x10FFFF] {
            #expect(table.leads(scalar) == 0)
            #expect(table.continuations(scalar) == 0)
        }
    }

    @Test func controlCharactersAreBytesWhereReadersLeaveThem() {
        #expect(table.byte(of: 0x85, in: .latin1) == 0x85)
        #expect(table.byte(of: 0x85, in: .windows1252) == 0x85)
        #expect(table.byte(of: 0x85, in: .macRoman) == 0)
    }
}
