// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyAnalyzers

struct WhitespaceTokensTests {
    @Test("Python's white space divides")
    func whiteSpace() {
        var codes: [UInt32] = Array(0x09...0x0D) + Array(0x1C...0x20) + [0x85, 0xA0, 0x1680]
        codes += Array(0x2000...0x200A) + [0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
        for value in 1..<0x3100 as Range<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let count = WhitespaceTokens("a\(Character(scalar))b".utf8Span.span).ranges.count
            #expect(count == (codes.contains(value) ? 2 : 1), "U+\(String(value, radix: 16))")
        }
    }

    @Test("white space at the ends and in a row makes no tokens")
    func gaps() {
        #expect(WhitespaceTokens(" \n a\u{2003} b\t".utf8Span.span).ranges == [3..<4, 8..<9])
        #expect(WhitespaceTokens("".utf8Span.span).ranges.isEmpty)
    }

    @Test("a selection leaves tokens out, and cuts those at its ends")
    func selection() {
        let tokens = WhitespaceTokens("alpha beta gamma".utf8Span.span)
        #expect(tokens.clamped(to: [0..<16]) == tokens.ranges)
        #expect(tokens.clamped(to: [1..<3, 4..<8, 11..<16]) == [1..<3, 4..<5, 6..<8, 11..<16])
        #expect(tokens.clamped(to: [5..<6]).isEmpty)
        #expect(tokens.clamped(to: []).isEmpty)
    }
}
