// SPDX-License-Identifier: Apache-2.0

/// A piece of a text from which a token is made.
struct Segment: Equatable {
    /// The byte offset of the segment's start.
    var start: Int
    /// The byte offset of the segment's end.
    var end: Int
    var kind: TokenKind
    var rule = TokenRule.boundary

    /// Whether the segment is a word or number by the rules of UAX #29.
    var isPlainWord: Bool { rule == .boundary && (kind == .word || kind == .number) }

    /// Returns the byte of a segment of one byte, and 0 for longer segments.
    func byte(in bytes: Span<UInt8>) -> UInt8 {
        end - start == 1 ? bytes[start] : 0
    }
}

/// A policy that joins or divides the segments of a text.
///
/// A pass gets the segments between two pieces of white space and must not depend on anything else,
/// so that texts can be divided anywhere in white space. The running time of a pass must be linear
/// in the number of segments and bytes.
protocol SegmentPass: Sendable {
    func apply(to segments: inout [Segment], in bytes: Span<UInt8>)
}

/// What determined the boundaries of a token: the rules of UAX #29 or a policy.
enum TokenRule: String, Sendable {
    case boundary
    case url, email, mention, hashtag
    case hyphen, elision, possessive
    /// A character that forms a word with the next one.
    case bigram
    /// The last character of a run, which ends the bigram that the previous character begins.
    case bigramEnd
    /// A word that ICU's dictionaries found.
    case dictionary
}
