// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A line of a document, in which findings are highlighted and words with ratings are underlined.
struct HTMLExhibitLine {
    /// The number of highlight colours; labels distinguish findings that have the same colour.
    static let colours = 6

    private let line: ExhibitLine
    private let exhibit: Exhibit
    private let anchor: String
    private let bytes: [UInt8]
    /// The notes of findings, without those that overlap an earlier note.
    private let findings: [ExhibitNote]
    /// The notes of explained words, without those that cross the border of a finding.
    private let hits: [ExhibitNote]

    init(_ line: ExhibitLine, of exhibit: Exhibit, anchor: String) {
        self.line = line
        self.exhibit = exhibit
        self.anchor = anchor
        bytes = Array(line.text.utf8)
        let count = bytes.count
        let notes = line.notes.filter { 0 <= $0.start && $0.start < $0.end && $0.end <= count }
        let findings = Self.disjoint(notes.filter { $0.finding != nil })
        self.findings = findings
        hits = Self.disjoint(
            notes.filter { hit in
                hit.finding == nil
                    && findings.allSatisfy { found in
                        hit.end <= found.start || found.end <= hit.start
                            || (found.start <= hit.start && hit.end <= found.end)
                    }
            })
    }

    /// The HTML id of the first span of a finding.
    static func anchor(_ exhibit: String, _ finding: Int) -> String {
        "\(exhibit)-f\(finding + 1)"
    }

    /// Whether this line shows the first span of a finding.
    func shows(firstPlaceOf finding: Int) -> Bool {
        findings.contains { $0.finding == finding && $0.place == 1 }
    }

    func write(to writer: inout HTMLWriter) {
        writer.element("li", ["value": "\(line.number)", "dir": "auto"]) {
            var position = 0
            for note in findings {
                writeHits(position..<note.start, to: &$0)
                writeFinding(note, to: &$0)
                position = note.end
            }
            writeHits(position..<bytes.count, to: &$0)
            if line.isCut { $0.markup("…") }
            if !line.marks.isEmpty {
                let marks = line.marks.map(HTMLText.words).joined(separator: ", ")
                $0.markup(" ")
                $0.element("span", ["class": "role"], text: marks)
            }
        }
        writer.endLine()
    }

    private func writeFinding(_ note: ExhibitNote, to writer: inout HTMLWriter) {
        let index = note.finding ?? 0
        guard exhibit.findings.indices.contains(index) else {
            writeHits(note.start..<note.end, to: &writer)
            return
        }
        let finding = exhibit.findings[index]
        let count = finding.places > 1 ? " \(note.place) of \(finding.places)" : ""
        let content = { (writer: inout HTMLWriter) in
            writer.element(
                "span", ["class": "tag", "dir": "ltr"],
                text: HTMLText.words(finding.rule) + count)
            writer.markup(" ")
            writeHits(note.start..<note.end, to: &writer)
        }
        let colour = "f\(index % Self.colours)"
        if note.place == 1 {
            writer.element(
                "mark", ["class": colour, "id": Self.anchor(anchor, index)], content)
        } else {
            writer.element("mark", ["class": colour], content)
        }
    }

    private func writeHits(_ range: Range<Int>, to writer: inout HTMLWriter) {
        var position = range.lowerBound
        for hit in hits where hit.start >= position && hit.end <= range.upperBound {
            writeText(position..<hit.start, to: &writer)
            let value = hit.contribution?.value ?? 0
            writer.element("span", ["class": value < 0 ? "hit down" : "hit"]) {
                writeText(hit.start..<hit.end, to: &$0)
                let sign = value > 0 ? "+" : ""
                $0.element("sup", text: sign + NumberText.decimal(value, decimals: 2))
            }
            position = hit.end
        }
        writeText(position..<range.upperBound, to: &writer)
    }

    private func writeText(_ range: Range<Int>, to writer: inout HTMLWriter) {
        guard !range.isEmpty else { return }
        writer.exactText(String(decoding: bytes[range], as: UTF8.self))
    }

    /// Filters sorted notes, leaving out each note that overlaps the note kept before it.
    private static func disjoint(_ notes: [ExhibitNote]) -> [ExhibitNote] {
        var end = 0
        return notes.filter { note in
            guard note.start >= end else { return false }
            end = note.end
            return true
        }
    }
}
