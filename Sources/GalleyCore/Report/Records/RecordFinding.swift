// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// A finding of one document with its places worked out.
public struct RecordFinding: Sendable {
    /// The analyzer's label.
    public let analyzer: String
    /// The rule that found it.
    public let rule: String
    /// How grave it is, after the pipeline's `rules`.
    public let severity: Severity
    /// What is wrong.
    public let message: String
    /// The places, in the order of the text.
    public let spans: [RecordSpan]
    /// Further facts for programs.
    public let properties: JSONObject
    /// The edits that would mend it.
    public let edits: [Edit]
    /// By what it is known again in another run: the document, the rule and the text of the first
    /// place, whatever the lines above it.
    public let fingerprint: String
    /// How it stands to the findings of an earlier run; nil if there is none to compare with.
    public package(set) var baselineState: BaselineState?

    /// Puts a finding together again from what was written of it.
    package init(
        analyzer: String,
        rule: String,
        severity: Severity,
        message: String,
        spans: [RecordSpan],
        properties: JSONObject,
        edits: [Edit],
        fingerprint: String
    ) {
        self.analyzer = analyzer
        self.rule = rule
        self.severity = severity
        self.message = message
        self.spans = spans
        self.properties = properties
        self.edits = edits
        self.fingerprint = fingerprint
    }
}

/// A place in a document's text, for people and for programs.
public struct RecordSpan: Sendable, Hashable {
    /// Line and column of the first byte, from 1.
    public let position: Position
    /// The bytes, from 0, end exclusive.
    public let range: ByteRange

    /// Names a place.
    package init(position: Position, range: ByteRange) {
        self.position = position
        self.range = range
    }
}

/// How a finding stands to those of an earlier run; the names are those of SARIF 2.1.0, 3.27.24.
public enum BaselineState: String, Sendable, Hashable {
    /// The earlier run did not have it.
    case new
    /// Both runs have it.
    case unchanged
    /// Only the earlier run has it, and this run looked for it.
    case absent
}
