// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// One text with an identity, metadata and an origin.
///
/// A protocol, so that a caller brings a type of its own; `TextDocument` is the ready one.
/// The text is never changed: analyzers put evidence beside it.
public protocol Document: Sendable {
    /// The name that the report uses: exact, unique within its split.
    var id: String { get }
    /// The whole text.
    var text: String { get }
    /// The time that the document speaks of, as its source wrote it (ISO 8601), if known.
    var date: String? { get }
    /// Everything else that the source said of the document.
    var metadata: JSONObject { get }
    /// Where the document was read.
    var origin: Origin { get }
    /// Labelled ranges that the reader already knows, such as the captions of an HTML page.
    var marks: [Mark] { get }
}

extension Document {
    /// No date.
    public var date: String? { nil }
    /// No metadata.
    public var metadata: JSONObject { [:] }
    /// The document's own id as its path.
    public var origin: Origin { Origin(path: id) }
    /// No marks.
    public var marks: [Mark] { [] }
}
