// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// A finding of an earlier run, as an entry of a baseline.
package struct BaselineEntry: Sendable {
    /// A record of the finding's document; the record contains only this finding.
    package let record: Record

    /// Reads an entry from a line of a baseline; nil if the line is not a finding.
    package init?(json value: JSONValue) {
        guard let id = value["id"]?.stringValue, let path = value["path"]?.stringValue,
            let analyzer = value["analyzer"]?.stringValue, let rule = value["rule"]?.stringValue,
            let severity = value["severity"]?.stringValue.flatMap(Severity.init),
            let message = value["message"]?.stringValue,
            let print = value["fingerprint"]?.stringValue, FindingKey.print(print) != nil
        else { return nil }
        let finding = RecordFinding(
            analyzer: analyzer, rule: rule, severity: severity, message: message, spans: [],
            properties: [:], edits: [], fingerprint: print,
            textFingerprint: value["text_fingerprint"]?.stringValue ?? "")
        self.init(finding, of: Record(id: id, origin: Origin(path: path)))
    }

    /// Makes an entry with a record that contains one finding.
    private init(_ record: Record) {
        self.record = record
    }

    /// The entry as if the folder of its run were that of the pipeline.
    func moved(_ input: MovedInput) -> BaselineEntry {
        BaselineEntry(input.earlier(record))
    }

    /// Makes an entry from a finding without its spans, which may have moved since the earlier run.
    init(_ finding: RecordFinding, of record: Record) {
        var absent = RecordFinding(
            analyzer: finding.analyzer, rule: finding.rule, severity: finding.severity,
            message: finding.message, spans: [], properties: [:], edits: [],
            fingerprint: finding.fingerprint, textFingerprint: finding.textFingerprint)
        absent.baselineState = .absent
        self.record = Record(id: record.id, origin: record.origin, findings: [absent])
    }
}
