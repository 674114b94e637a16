// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// Writes the findings for code scanning and editors in SARIF 2.1.0 (OASIS).
package struct SARIFFormat: FindingFormat {
    /// The name in pipelines and on the command line: `sarif`.
    package static let name = "sarif"
    /// The name of the file in the run folder: `findings.sarif`.
    package static let fileName = "findings.sarif"
    /// A description of the format.
    package static let summary = "Findings with fixes for code scanning and editors (SARIF 2.1.0)."

    /// Makes the format.
    package init() {}

    /// Makes a writer for the findings of a run.
    package func begin(_ report: Report) -> any FindingWriter { SARIFWriter(report) }
}

/// Writes a SARIF file that contains one run, with one result per line.
private struct SARIFWriter: FindingWriter {
    private let report: Report
    private var hasResults = false
    private var quota: SARIFQuota

    init(_ report: Report) {
        self.report = report
        quota = SARIFQuota(report)
    }

    func begin(_ bytes: inout [UInt8]) {
        bytes +=
            #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","#.utf8
        bytes += #""runs":[{"tool":{"driver":"#.utf8
        var writer = JSONWriter(.compact)
        writer.object {
            $0.member("name", "Galley")
            $0.member("version", report.manifest.toolVersion)
            $0.array("rules", of: rules) { writer, rule in writer.write(rule.rule, id: rule.id) }
        }
        bytes += writer.bytes
        bytes += "},\"results\":[\n".utf8
    }

    mutating func add(_ record: Record, to bytes: inout [UInt8]) {
        for finding in record.findings where quota.takes(finding) {
            if hasResults { bytes += ",\n".utf8 }
            hasResults = true
            var writer = JSONWriter(.compact)
            writer.write(finding, of: SARIFPlace(record))
            bytes += writer.bytes
        }
    }

    func end(_ bytes: inout [UInt8]) {
        bytes += "\n]".utf8
        if let note = quota.note { bytes += ",\"invocations\":".utf8 + invocations(note) }
        if let baseline = report.baseline {
            var writer = JSONWriter(.compact)
            writer.object { writer in
                writer.key("galleyBaseline")
                writer.object { $0.counts(baseline) }
            }
            bytes += ",\"properties\":".utf8 + writer.bytes
        }
        bytes += "}]}\n".utf8
    }

    /// The notification that tools show with the results (SARIF 2.1.0, section 3.20.21).
    private func invocations(_ note: String) -> [UInt8] {
        var writer = JSONWriter(.compact)
        writer.beginArray()
        writer.object {
            $0.key("executionSuccessful")
            $0.bool(true)
            $0.array("toolExecutionNotifications", of: [note]) { writer, note in
                writer.object {
                    $0.member("level", quota.leftOut > 0 ? "warning" : "note")
                    $0.key("message")
                    $0.object { $0.member("text", note) }
                }
            }
        }
        writer.endArray()
        return writer.bytes
    }

    private var rules: [(id: String, rule: Rule)] {
        report.manifest.analyzers.flatMap { analyzer in
            analyzer.rules.map { (id: "\(analyzer.label).\($0.id)", rule: $0) }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ rule: Rule, id: String) {
        object {
            $0.member("id", id)
            $0.key("shortDescription")
            $0.object { $0.member("text", rule.summary) }
            $0.key("defaultConfiguration")
            $0.object { $0.member("level", rule.severity.rawValue) }
        }
    }

    fileprivate mutating func write(_ finding: RecordFinding, of place: SARIFPlace) {
        object {
            $0.member("ruleId", "\(finding.analyzer).\(finding.rule)")
            $0.member("level", finding.severity.rawValue)
            if let state = finding.baselineState { $0.member("baselineState", state.rawValue) }
            $0.key("message")
            $0.object { $0.member("text", SafeText.short(finding.message)) }
            if finding.baselineState == .absent {
                $0.array("locations", of: [place]) { $0.writeFile(of: $1) }
            } else {
                $0.array("locations", of: finding.spans.prefix(1)) { $0.write($1, in: place) }
            }
            // If the document is only a part of a file, all its spans have the location of that
            // part.
            if place.isWholeFile, finding.spans.count > 1 {
                let others = finding.spans.dropFirst().enumerated()
                $0.array("relatedLocations", of: others) {
                    $0.write($1.element, in: place, number: $1.offset + 1)
                }
            }
            $0.key("partialFingerprints")
            $0.object { $0.member("galleyFinding/v1", finding.fingerprint) }
            let safe = finding.edits.filter { $0.fix == .safe }
            if place.isWholeFile, !safe.isEmpty { $0.write(safe, in: place) }
        }
    }

    private mutating func write(_ span: RecordSpan, in place: SARIFPlace, number: Int? = nil) {
        object {
            if let number { $0.member("id", number) }
            $0.key("physicalLocation")
            $0.object {
                $0.key("artifactLocation")
                $0.object { $0.member("uri", place.uri) }
                guard place.isWholeFile else { return }
                // The column is left out, because SARIF does not count columns in bytes, and nearly
                // all findings are whole lines.
                $0.key("region")
                $0.object { $0.member("startLine", span.position.line) }
            }
            $0.logicalLocation(of: place)
        }
    }

    /// Writes the location of a finding that is gone: only its file and its document, without a
    /// line.
    private mutating func writeFile(of place: SARIFPlace) {
        object {
            $0.key("physicalLocation")
            $0.object {
                $0.key("artifactLocation")
                $0.object { $0.member("uri", place.uri) }
            }
            $0.logicalLocation(of: place)
        }
    }

    private mutating func logicalLocation(of place: SARIFPlace) {
        array("logicalLocations", of: [place.id]) { writer, id in
            writer.object { $0.member("fullyQualifiedName", id) }
        }
    }

    private mutating func write(_ edits: [Edit], in place: SARIFPlace) {
        array("fixes", of: [edits]) { writer, edits in
            writer.object {
                $0.array("artifactChanges", of: [edits]) { writer, edits in
                    writer.object {
                        $0.key("artifactLocation")
                        $0.object { $0.member("uri", place.uri) }
                        $0.array("replacements", of: edits.distinct) {
                            $0.write(replacement: $1)
                        }
                    }
                }
            }
        }
    }

    private mutating func write(replacement edit: Edit) {
        object {
            $0.key("deletedRegion")
            $0.object {
                $0.member("byteOffset", edit.range.lowerBound)
                $0.member("byteLength", edit.range.count)
            }
            guard !edit.replacement.isEmpty else { return }
            $0.key("insertedContent")
            $0.object { $0.member("text", edit.replacement) }
        }
    }
}

extension [Edit] {
    /// The edits in their order without duplicates, because SARIF requires the list elements to be
    /// unique.
    fileprivate var distinct: [Edit] {
        var seen: Set<Edit> = []
        return filter { seen.insert($0).inserted }
    }
}

/// The location of a document as SARIF expresses it.
private struct SARIFPlace {
    /// The document's id.
    let id: String
    /// The file as a relative reference (RFC 3986).
    let uri: String
    /// Whether the document is the whole file, so that its lines and offsets are those of the file.
    let isWholeFile: Bool

    init(_ record: Record) {
        id = SafeText.short(record.id)
        uri = Self.reference(record.origin.path)
        isWholeFile = record.origin.part == 0 && !record.origin.isConverted
    }

    /// The path with everything percent-encoded except unreserved characters and `/`, so that no
    /// byte of a name is read as syntax.
    private static func reference(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var text = String.UnicodeScalarView()
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: text.append(Unicode.Scalar(byte))
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
                UInt8(ascii: "/"):
                text.append(Unicode.Scalar(byte))
            default:
                text.append("%")
                text.append(digits[Int(byte >> 4)])
                text.append(digits[Int(byte & 15)])
            }
        }
        return String(text)
    }
}
