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
