// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// A finding of one document with the lines and columns of its places.
package struct RecordFinding: Sendable {
    /// The analyzer's label.
    package let analyzer: String
    /// The rule.
    package let rule: String
    /// The severity in the pipeline.
    package let severity: Severity
    /// The description of the fault.
    package let message: String
    /// The places, in the order of the text.
    package let spans: [RecordSpan]
    /// Further facts for programs.
    package let properties: JSONObject
    /// The edits that would fix the fault.
    package let edits: [Edit]
    /// A hash of the document, the rule and the text of the first place, which identifies the
    /// finding in another run, whatever the lines above it.
    package let fingerprint: String
    /// The comparison with the findings of an earlier run; nil if there is none.
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
package struct RecordSpan: Sendable, Hashable {
    /// The line and column of the first byte, from 1.
    package let position: Position
    /// The bytes, from 0, without the end.
    package let range: ByteRange

    /// Makes a place.
    package init(position: Position, range: ByteRange) {
        self.position = position
        self.range = range
    }
}

/// The state of a finding in comparison with an earlier run, named as in SARIF 2.1.0, 3.27.24.
package enum BaselineState: String, Sendable, Hashable {
    /// The earlier run did not have it.
    case new
    /// Both runs have it.
    case unchanged
    /// Only the earlier run has it, although this run looked for it.
    case absent
}
