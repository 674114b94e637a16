// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// A finding of one document with the lines and columns of its spans.
public struct RecordFinding: Sendable {
    /// The analyzer's label.
    public let analyzer: String
    /// The rule.
    public let rule: String
    /// The severity in the pipeline.
    public let severity: Severity
    /// The description of the fault.
    public let message: String
    /// The spans, in text order.
    public let spans: [RecordSpan]
    /// Further data about the finding, for programs.
    public let properties: JSONObject
    /// The edits that would fix the fault.
    public let edits: [Edit]
    /// A hash of the analyzer, the rule, the document's id and the text of the first span, which
    /// identifies the finding in another run, even if the text above it has changed.
    public let fingerprint: String
    /// A hash of the analyzer, the rule and the text of the first span, without the document; empty
    /// if it is not known.
    ///
    /// It identifies the finding in a copy of the document.
    public let textFingerprint: String
    /// The state in comparison with an earlier run; nil if there is no earlier run.
    public var baselineState: BaselineState?

    /// Makes a finding.
    package init(
        analyzer: String,
        rule: String,
        severity: Severity,
        message: String,
        spans: [RecordSpan],
        properties: JSONObject,
        edits: [Edit],
        fingerprint: String,
        textFingerprint: String = ""
    ) {
        self.analyzer = analyzer
        self.rule = rule
        self.severity = severity
        self.message = message
        self.spans = spans
        self.properties = properties
        self.edits = edits
        self.fingerprint = fingerprint
        self.textFingerprint = textFingerprint
    }
}

/// A span of a document's text, with a position for people and a byte range for programs.
public struct RecordSpan: Sendable, Hashable {
    /// The line and column of the first byte, from 1.
    public let position: Position
    /// The half-open range of byte offsets, which are counted from 0.
    public let range: ByteRange

    /// Makes a span.
    package init(position: Position, range: ByteRange) {
        self.position = position
        self.range = range
    }
}

/// The state of a finding in comparison with an earlier run, named as in SARIF 2.1.0, section
/// 3.27.24.
public enum BaselineState: String, Sendable, Hashable {
    /// The earlier run did not have the finding.
    case new
    /// Both runs have the finding.
    case unchanged
    /// Only the earlier run has the finding, although this run looked for it.
    case absent
}
