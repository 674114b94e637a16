// SPDX-License-Identifier: Apache-2.0

/// Every segment of a text with its kind: words, numbers, punctuation, spaces and so on.
///
/// The segments cover the text without gaps. Each word, number, address, mention and hashtag has a
/// term: the number of its folded form in the worker's vocabulary. The layer has an array per
/// property instead of an array of tokens, so that a loop over one property reads only the array of
/// that property.
///
/// Bigrams overlap: in a run of characters without spaces, each character is a token, and each
/// character except the last begins a word that ends with the next character. So a run of n
/// characters has n - 1 words, and the last character, which does not begin a word, has no term.
public struct Tokens: DocumentLayer {
    /// The layer's name.
    public static let name = "tokens"

    /// The byte offset at which each segment begins; a segment ends where the next one begins.
    public let starts: [UInt32]
    /// The kind of each segment.
    public let kinds: [TokenKind]
    /// The term of each segment; it is meaningless for a segment without a term.
    public let terms: [Term]
    /// The indices of the segments that are words or that begin a bigram; see `TokenKind.isWord`.
    public let words: [Int]
    private let bigrams: PositionSet
    private let length: Int

    /// Divides a document's text and enters its words into the worker's vocabulary.
    public init(of document: AnnotatedDocument) {
        self.init(document.text, workspace: document.workspace)
    }

    init(_ text: String, workspace: Workspace) {
        var builder = TokenBuilder()
        var text = text
        text.makeContiguousUTF8()
        builder.divide(text.utf8.span, workspace)
        starts = builder.starts
        kinds = builder.kinds
        terms = builder.terms
        words = builder.words
        bigrams = builder.bigrams
        length = text.utf8.count
    }

    /// The number of segments.
    public var count: Int { starts.count }

    /// Returns the byte range of a segment.
    public func range(_ index: Int) -> ByteRange {
        let end = index + 1 == starts.count ? length : Int(starts[index + 1])
        return Int(starts[index])..<end
    }

    /// Returns the byte range of the word that a segment is or begins; a bigram has two segments.
    public func wordRange(_ index: Int) -> ByteRange {
        let end = bigrams.contains(index) ? index + 1 : index
        return Int(starts[index])..<range(end).upperBound
    }
}

extension WordList {
    /// Appends the tokens that are words.
    mutating func append(_ tokens: Tokens) {
        for index in tokens.words {
            append(tokens.terms[index], tokens.wordRange(index), tokens.kinds[index])
        }
    }
}

/// Collects the properties of `Tokens` while a text is divided.
private struct TokenBuilder {
    var starts: [UInt32] = []
    var kinds: [TokenKind] = []
    var terms: [Term] = []
    var words: [Int] = []
    var bigrams = PositionSet()

    mutating func divide(_ bytes: Span<UInt8>, _ workspace: Workspace) {
        // The first character of a bigram gets the term of the bigram when the second character is
        // known.
        var isOpen = false
        workspace.division.forEachSegment(in: bytes) { segment in
            if isOpen {
                let start = Int(starts[starts.count - 1])
                terms[terms.count - 1] = workspace.term(of: bytes, from: start, to: segment.end)
            }
            isOpen = segment.rule == .bigram
            terms.append(.none)
            if isOpen {
                bigrams.insert(starts.count)
                words.append(starts.count)
            } else if segment.rule != .bigramEnd, segment.kind.hasTerm {
                let term = workspace.term(of: bytes, from: segment.start, to: segment.end)
                terms[terms.count - 1] = term
                if segment.kind.isWord { words.append(starts.count) }
            }
            starts.append(UInt32(segment.start))
            kinds.append(segment.kind)
        }
    }
}
