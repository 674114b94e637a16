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

/// A policy that joins or divides segments.
///
/// It gets what stands between two pieces of white space and may look at nothing else, so that
/// texts can be divided anywhere in white space. Its work must be linear in the number of segments
/// and bytes.
protocol SegmentPass: Sendable {
    func apply(to segments: inout [Segment], in bytes: Span<UInt8>)
}

/// What made a token: the boundaries of UAX #29, or a policy.
enum TokenRule: String, Sendable {
    case boundary
    case url, email, mention, hashtag
    case hyphen, elision, possessive
    /// A character that makes a word with the one behind it.
    case bigram
    /// The last character of a run, which is part of the bigram before.
    case bigramEnd
    /// A word of ICU's dictionaries.
    case dictionary
}
