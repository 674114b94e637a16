// SPDX-License-Identifier: Apache-2.0

/// The sentences of a text: the segments between the sentence boundaries of UAX #29.
///
/// The sentences cover the text without gaps: the spaces and the line end after a sentence belong
/// to that sentence.
public struct Sentences: DocumentLayer, RandomAccessCollection {
    /// The layer's name.
    public static let name = "sentences"

    private let ends: [Int]

    /// Finds the sentences of a document.
    public init(of document: AnnotatedDocument) {
        self.init(document.text)
    }

    /// Finds the sentences of a text.
    public init(_ text: String) {
        var ends: [Int] = []
        var text = text
        text.makeContiguousUTF8()
        SentenceSegmenter.forEachSentence(in: text.utf8.span) { _, end in ends.append(end) }
        self.ends = ends
    }

    /// The first sentence's index, 0.
    public var startIndex: Int { 0 }
    /// The number of sentences.
    public var endIndex: Int { ends.count }

    /// The byte range of a sentence; `index` counts from 0.
    public subscript(index: Int) -> ByteRange {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }
}
