// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// A finding of one document with the lines and columns of its spans.
package struct RecordFinding: Sendable {
    /// The analyzer's label.
    package let analyzer: String
    /// The rule.
    package let rule: String
    /// The severity in the pipeline.
    package let severity: Severity
    /// The description of the fault.
    package let message: String
    /// The spans, in text order.
    package let spans: [RecordSpan]
    /// Further data about the finding, for programs.
    package let properties: JSONObject
    /// The edits that would fix the fault.
    package let edits: [Edit]
    /// A hash of the analyzer, the rule, the document's id and the text of the first span, which
    /// identifies the finding in another run, even if the text above it has changed.
    package let fingerprint: String
    /// A hash of the analyzer, the rule and the text of the first span, without the document; empty
    /// if it is not known.
    ///
    /// It identifies the finding in a copy of the document.
    package let textFingerprint: String
    /// The state in comparison with an earlier run; nil if there is no earlier run.
    package var baselineState: BaselineState?

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
package struct RecordSpan: Sendable, Hashable {
    /// The line and column of the first byte, from 1.
    package let position: Position
    /// The half-open range of byte offsets, which are counted from 0.
    package let range: ByteRange

    /// Makes a span.
    package init(position: Position, range: ByteRange) {
        self.position = position
        self.range = range
    }
}

/// The state of a finding in comparison with an earlier run, named as in SARIF 2.1.0, section
/// 3.27.24.
package enum BaselineState: String, Sendable, Hashable {
    /// The earlier run did not have the finding.
    case new
    /// Both runs have the finding.
    case unchanged
    /// Only the earlier run has the finding, although this run looked for it.
    case absent
}
