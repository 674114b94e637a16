// SPDX-License-Identifier: Apache-2.0

/// A finding that a comparison with an earlier run lists.
public struct BaselineFinding: Sendable, Hashable {
    /// The document's id.
    public let document: String
    /// The path of the file in which the document was read.
    public let path: String
    /// The line of its first place in the document's text, from 1; 0 if it has none.
    public let line: Int
    /// The analyzer's label.
    public let analyzer: String
    /// The rule that found it.
    public let rule: String
    /// How grave it is.
    public let severity: Severity
    /// What is wrong.
    public let message: String

    /// Lists a finding of a record.
    package init(_ finding: RecordFinding, of record: Record) {
        document = record.id
        path = record.origin.path
        line = finding.spans.first?.position.line ?? 0
        analyzer = finding.analyzer
        rule = finding.rule
        severity = finding.severity
        message = finding.message
    }
}
