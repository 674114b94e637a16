// SPDX-License-Identifier: Apache-2.0

/// A piece of a text on its way to become a token.
struct Segment: Equatable {
    /// Where it begins, in bytes.
    var start: Int
    /// Where it ends, in bytes.
    var end: Int
    var kind: TokenKind
    var rule = TokenRule.boundary

    /// Whether it is a word or number as UAX #29 has it.
    var isPlainWord: Bool { rule == .boundary && (kind == .word || kind == .number) }

    /// The only byte of a segment of one byte, else 0.
    func byte(in bytes: Span<UInt8>) -> UInt8 {
        end - start == 1 ? bytes[start] : 0
    }
}
