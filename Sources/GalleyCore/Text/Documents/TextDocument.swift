// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// The document that the built-in readers make.
public struct TextDocument: Document {
    /// The name in reports.
    public let id: String
    /// The whole text.
    public let text: String
    /// The document's date as written in its source, if known.
    public let date: String?
    /// Everything else that the source states about the document.
    public let metadata: JSONObject
    /// The file from which the document was read, and the position in that file.
    public let origin: Origin
    /// Labelled ranges that the reader already knows.
    public let marks: [Mark]

    /// Makes a document; all arguments except `id` and `text` may be omitted.
    public init(
        id: String,
        text: String,
        date: String? = nil,
        metadata: JSONObject = [:],
        origin: Origin? = nil,
        marks: [Mark] = []
    ) {
        self.id = id
        self.text = text
        self.date = date
        self.metadata = metadata
        self.origin = origin ?? Origin(path: id)
        self.marks = marks
    }
}
