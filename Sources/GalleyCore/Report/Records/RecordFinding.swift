// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// A finding of one document with the lines and columns of its places.
public struct RecordFinding: Sendable {
    /// The analyzer's label.
    public let analyzer: String
    /// The rule.
    public let rule: String
    /// The severity in the pipeline.
    public let severity: Severity
    /// The description of the fault.
    public let message: String
    /// The places, in the order of the text.
    public let spans: [RecordSpan]
    /// Further facts for programs.
    public let properties: JSONObject
    /// The edits that would fix the fault.
    public let edits: [Edit]
    /// A hash of the document, the rule and the text of the first place, which identifies the finding
    /// in another run, whatever the lines above it.
    public let fingerprint: String
    /// The comparison with the findings of an earlier run; nil if there is none.
    public package(set) var baselineState: BaselineState?

    /// Makes a finding.
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
    /// The line and column of the first byte, from 1.
    public let position: Position
    /// The bytes, from 0, without the end.
    public let range: ByteRange

    /// Makes a place.
    package init(position: Position, range: ByteRange) {
        self.position = position
        self.range = range
    }
}

/// The state of a finding in comparison with an earlier run, named as in SARIF 2.1.0, 3.27.24.
public enum BaselineState: String, Sendable, Hashable {
    /// The earlier run did not have it.
    case new
    /// Both runs have it.
    case unchanged
    /// Only the earlier run has it, although this run looked for it.
    case absent
}
