// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// A finding of an earlier run, as a baseline has it.
package struct BaselineEntry: Sendable {
    /// The finding with its document.
    package let record: Record

    /// Reads a line of a baseline; nil if it is none of a finding.
    package init?(json value: JSONValue) {
        guard let id = value["id"]?.stringValue, let path = value["path"]?.stringValue,
            let analyzer = value["analyzer"]?.stringValue, let rule = value["rule"]?.stringValue,
            let severity = value["severity"]?.stringValue.flatMap(Severity.init),
            let message = value["message"]?.stringValue,
            let print = value["fingerprint"]?.stringValue, FindingKey.print(print) != nil
        else { return nil }
        var finding = RecordFinding(
            analyzer: analyzer, rule: rule, severity: severity, message: message, spans: [],
            properties: [:], edits: [], fingerprint: print)
        finding.baselineState = .absent
        // The part of a file that is no document by itself; nobody knows where it is now.
        record = Record(id: id, origin: Origin(path: path, part: 1, line: 1), findings: [finding])
    }
}
