// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
public import GalleyJSON

extension Record {
    /// Reads what `JSONLinesRecords` wrote of a document: its place and its findings.
    ///
    /// Nil if the value is no record. Measures are left out.
    public init?(json value: JSONValue) {
        guard let id = value["id"]?.stringValue, let path = value["path"]?.stringValue,
            let listed = value["findings"]?.arrayValue
        else { return nil }
        let findings = listed.compactMap(RecordFinding.init(json:))
        guard findings.count == listed.count else { return nil }
        let line = value["line"]?.integerValue
        self.init(
            id: id, origin: Origin(path: path, part: line == nil ? 0 : 1, line: Int(line ?? 1)),
            language: value["language"]?.stringValue, findings: findings)
    }
}

extension RecordFinding {
    fileprivate init?(json value: JSONValue) {
        guard let analyzer = value["analyzer"]?.stringValue, let rule = value["rule"]?.stringValue,
            let severity = value["severity"]?.stringValue.flatMap(Severity.init),
            let message = value["message"]?.stringValue, let spans = value["spans"]?.arrayValue,
            let fingerprint = value["fingerprint"]?.stringValue
        else { return nil }
        self.init(
            analyzer: analyzer, rule: rule, severity: severity, message: message,
            spans: spans.compactMap(RecordSpan.init(json:)),
            properties: value["properties"]?.objectValue ?? [:],
            edits: (value["edits"]?.arrayValue ?? []).compactMap(Edit.init(json:)),
            fingerprint: fingerprint)
    }
}

extension RecordSpan {
    fileprivate init?(json value: JSONValue) {
        guard let line = value["line"]?.integerValue, let column = value["column"]?.integerValue,
            let range = value.byteRange
        else { return nil }
        self.init(position: Position(line: Int(line), column: Int(column)), range: range)
    }
}

extension Edit {
    fileprivate init?(json value: JSONValue) {
        guard let range = value.byteRange, let text = value["text"]?.stringValue else { return nil }
        self.init(range, replacement: text)
    }
}

extension JSONValue {
    fileprivate var byteRange: ByteRange? {
        guard let start = self["start"]?.integerValue, let end = self["end"]?.integerValue,
            0 <= start, start <= end
        else { return nil }
        return Int(start)..<Int(end)
    }
}
