// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// Something in a document that a person should look at.
public struct Finding: Sendable {
    /// The rule that found it, one of `AnalyzerInfo.rules`.
    public var rule: String
    /// What is wrong, for a person: lower-case first word, no full stop.
    public var message: String
    /// The places, in the order of the text; at least one.
    public var spans: [ByteRange]
    /// Further facts for programs.
    public var properties: JSONObject
    /// The edits that would mend it; empty: no proposal.
    public var edits: [Edit]

    /// Makes a finding.
    public init(
        rule: String,
        message: String,
        spans: [ByteRange],
        properties: JSONObject = [:],
        edits: [Edit] = []
    ) {
        self.rule = rule
        self.message = message
        self.spans = spans
        self.properties = properties
        self.edits = edits
    }
}

/// A proposed change: the bytes of a range give way to a text.
public struct Edit: Sendable, Hashable {
    /// The bytes that go, in the document's text.
    public let range: ByteRange
    /// What comes in their place; empty: the range is deleted.
    public let replacement: String

    /// Proposes to put `replacement` in the place of `range`.
    public init(_ range: ByteRange, replacement: String = "") {
        self.range = range
        self.replacement = replacement
    }
}
