// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Records as JSON Lines, as `Config/schema/record.schema.json` describes them.
public struct JSONLinesRecords: RecordFormat {
    /// In pipelines it is `records`.
    public static let name = "records"
    /// In the run folder it is `records.jsonl`.
    public static let fileName = "records.jsonl"
    /// What the format is for.
    public static let summary = "A line of JSON for each document: its measures and findings."

    /// Makes the format.
    public init() {}

    /// Appends one document's record as a line.
    public func append(_ record: Record, to bytes: inout [UInt8]) {
        JSONLine.append(to: &bytes) {
            $0.member("id", record.id)
            $0.member("path", record.origin.path)
            if record.origin.part > 0 { $0.member("line", record.origin.line) }
            if let language = record.language { $0.member("language", language) }
            $0.key("measures")
            $0.write(record.measures)
            $0.array("findings", of: record.findings) { $0.write($1) }
        }
    }
}

extension JSONWriter {
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
        }
    }
}
