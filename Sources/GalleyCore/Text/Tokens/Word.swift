// SPDX-License-Identifier: Apache-2.0

/// One word of a text: a word or number, a bigram, a mention or a hashtag.
public struct Word: Sendable {
    /// The folded form's number in the worker's vocabulary.
    public let term: Term
    /// Where the word stands, in bytes of the text.
    public let range: ByteRange
    /// One of the kinds of which `TokenKind.isWord` holds.
    public let kind: TokenKind
}
