// SPDX-License-Identifier: Apache-2.0

/// One word or number of a text.
public struct Word: Sendable {
    /// The folded form's number in the worker's vocabulary.
    public let term: Term
    /// Where the word stands, in bytes of the text.
    public let range: ByteRange
    /// `word` or `number`.
    public let kind: TokenKind
}
