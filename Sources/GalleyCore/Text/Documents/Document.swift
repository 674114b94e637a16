// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// One text with an identity, metadata and an origin.
///
/// Callers may use a type of their own; `TextDocument` is the ready-made type. The text is never
/// changed; analyzers only add marks and findings about it.
public protocol Document: Sendable {
    /// The name in reports, unique within a split.
    var id: String { get }
    /// The whole text.
    var text: String { get }
    /// The document's date as written in its source (ISO 8601), if known.
    var date: String? { get }
    /// Everything else that the source states about the document.
    var metadata: JSONObject { get }
    /// The file from which the document was read, and the position in that file.
    var origin: Origin { get }
    /// Labelled ranges that the reader already knows, such as the captions of an HTML page.
    var marks: [Mark] { get }
}

extension Document {
    /// By default, there is no date.
    public var date: String? { nil }
    /// By default, there is no metadata.
    public var metadata: JSONObject { [:] }
    /// By default, the origin has the document's id as its path.
    public var origin: Origin { Origin(path: id) }
    /// By default, there are no marks.
    public var marks: [Mark] { [] }
}

/// The origin of a document: a file and, if the file contains many documents, the position in it.
public struct Origin: Sendable, Hashable {
    /// The file's path as reports show it, with `/`; `stdin` for standard input.
    public let path: String
    /// The document's number within the file, from 1; 0 if the file is one document.
    public let part: Int
    /// The line of the file on which the document begins, from 1.
    public let line: Int
    /// Whether the text was converted, for example from HTML or another encoding, so that positions in
    /// the text are not positions in the file.
    public let isConverted: Bool

    /// Makes an origin; a file that is one document has part 0 and line 1.
    public init(path: String, part: Int = 0, line: Int = 1, isConverted: Bool = false) {
        self.path = path
        self.part = part
        self.line = line
        self.isConverted = isConverted
    }
}

/// A half-open range of UTF-8 byte offsets into a document's text, from 0.
public typealias ByteRange = Range<Int>
