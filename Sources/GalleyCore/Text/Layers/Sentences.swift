// SPDX-License-Identifier: Apache-2.0

/// The sentences of a text: the segments between the sentence boundaries of UAX #29.
///
/// A full stop after an abbreviation such as `Mr`, after an initial, or in a German date does not
/// end a sentence; `Config/languages/README.md` describes this tailoring of the rules.
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
    ///
    /// - Parameters:
    ///   - text: the text to divide.
    ///   - tailored: whether abbreviations are taken into account; false for the rules of UAX #29
    ///     alone.
    public init(_ text: String, tailored: Bool = true) {
        var ends: [Int] = []
        var text = text
        text.makeContiguousUTF8()
        let tailoring = tailored ? SentenceTailoring.bundled : nil
        SentenceSegmenter.forEachSentence(in: text.utf8.span, tailoring: tailoring) { _, end in
            ends.append(end)
        }
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
