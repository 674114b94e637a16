// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
package import GalleyJSON

/// The records of documents as JSON Lines, as `Config/schema/record.schema.json` describes them.
package struct JSONLinesRecords: Sendable {
    /// The name in pipelines and on the command line: `records`.
    package static let name = "records"
    /// The name of the file in the run folder: `records.jsonl`.
    package static let fileName = "records.jsonl"
    /// A description of the format.
    package static let summary = "A line of JSON for each document: its measures and findings."

    /// Makes the format.
    package init() {}

    /// Appends the record of a document as a line.
    package func append(_ record: Record, to bytes: inout [UInt8]) {
        JSONLine.append(to: &bytes) {
            $0.member("id", record.id)
            $0.member("path", record.origin.path)
            if record.origin.part > 0 { $0.member("line", record.origin.line) }
            if record.origin.isConverted { $0.member("converted", true) }
            if let language = record.language { $0.member("language", language) }
            if let date = record.date { $0.member("date", date) }
            if record.groups.count == 1 {
                $0.member("group", record.groups[0])
            } else if !record.groups.isEmpty {
                $0.array("groups", of: record.groups)
            }
            $0.write(record.lexicons)
            $0.key("measures")
            $0.write(record.measures)
            $0.array("findings", of: record.findings) { $0.write($1) }
        }
    }
}

extension Record {
    /// The record as a line of `records.jsonl`, without the line end.
    public var json: [UInt8] {
        var bytes: [UInt8] = []
        JSONLinesRecords().append(self, to: &bytes)
        bytes.removeLast()
        return bytes
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ lexicons: [RecordLexicon]) {
        guard !lexicons.isEmpty else { return }
        key("lexicons")
        beginObject()
        for lexicon in lexicons { member(lexicon.analyzer, lexicon.name) }
        endObject()
    }

    fileprivate mutating func write(_ measures: [RecordMeasure]) {
        beginObject()
        for measure in measures {
            key(measure.name)
            if case .count(let count) = measure.value {
                integer(count)
            } else {
                number(measure.value.number, decimals: measure.decimals)
            }
        }
        endObject()
    }

    fileprivate mutating func write(_ finding: RecordFinding) {
        object {
            $0.member("analyzer", finding.analyzer)
            $0.member("rule", finding.rule)
            $0.member("severity", finding.severity.rawValue)
            $0.member("message", finding.message)
            $0.array("spans", of: finding.spans) { $0.write($1) }
            $0.member("fingerprint", finding.fingerprint)
            $0.member("text_fingerprint", finding.textFingerprint)
            $0.key("properties")
            $0.value(.object(finding.properties))
            if !finding.edits.isEmpty {
                $0.array("edits", of: finding.edits) { $0.write($1) }
            }
        }
    }

    private mutating func write(_ span: RecordSpan) {
        object {
            $0.member("line", span.position.line)
            $0.member("column", span.position.column)
            $0.member("start", span.range.lowerBound)
            $0.member("end", span.range.upperBound)
        }
    }

    private mutating func write(_ edit: Edit) {
        object {
            $0.member("start", edit.range.lowerBound)
            $0.member("end", edit.range.upperBound)
            $0.member("text", edit.replacement)
            if edit.fix == .optional { $0.member("fix", edit.fix.rawValue) }
        }
    }
}

extension Record {
    /// Reads a record that `JSONLinesRecords` wrote, without its measures; nil if the value is not
    /// a record.
    package init?(json value: JSONValue) {
        guard let id = value["id"]?.stringValue, let path = value["path"]?.stringValue,
            let listed = value["findings"]?.arrayValue
        else { return nil }
        let findings = listed.compactMap(RecordFinding.init(json:))
        guard findings.count == listed.count else { return nil }
        let line = value["line"]?.integerValue
        self.init(
            id: id,
            origin: Origin(
                path: path, part: line == nil ? 0 : 1, line: Int(line ?? 1),
                isConverted: value["converted"] == true),
            language: value["language"]?.stringValue, date: value["date"]?.stringValue,
            groups: value["group"]?.stringValue.map { [$0] }
                ?? (value["groups"]?.arrayValue ?? []).compactMap(\.stringValue),
            findings: findings)
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
            fingerprint: fingerprint,
            textFingerprint: value["text_fingerprint"]?.stringValue ?? "")
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
        let fix = value["fix"]?.stringValue.flatMap(FixApplicability.init)
        self.init(range, replacement: text, fix: fix ?? .safe)
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
