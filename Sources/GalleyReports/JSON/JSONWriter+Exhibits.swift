// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

extension JSONWriter {
    /// Writes a document whose text the report shows.
    mutating func write(_ exhibit: Exhibit) {
        object {
            $0.member("id", exhibit.id)
            $0.member("path", exhibit.path)
            $0.member("part", exhibit.part)
            $0.member("line", exhibit.line)
            $0.member("finding_count", exhibit.findingCount)
            $0.array("findings", of: exhibit.findings) { $0.write($1) }
            $0.member("line_count", exhibit.lineCount)
            $0.array("lines", of: exhibit.lines) { $0.write($1) }
        }
    }

    private mutating func write(_ finding: ExhibitFinding) {
        object {
            $0.member("analyzer", finding.analyzer)
            $0.member("rule", finding.rule)
            $0.member("severity", finding.severity.rawValue)
            $0.member("message", finding.message)
            $0.member("places", finding.places)
        }
    }

    private mutating func write(_ line: ExhibitLine) {
        object {
            $0.member("number", line.number)
            $0.member("text", line.text)
            $0.key("cut")
            $0.bool(line.isCut)
            $0.array("marks", of: line.marks)
            $0.array("notes", of: line.notes) { writer, note in
                writer.compactly { $0.write(note) }
            }
        }
    }

    private mutating func write(_ note: ExhibitNote) {
        object {
            $0.member("start", note.start)
            $0.member("end", note.end)
            $0.member("analyzer", note.analyzer)
            if let finding = note.finding {
                $0.member("finding", finding)
                $0.member("place", note.place)
            }
            if let contribution = note.contribution {
                $0.member("label", note.label)
                $0.key("contribution")
                $0.number(contribution.value, decimals: 4)
            }
        }
    }
}
