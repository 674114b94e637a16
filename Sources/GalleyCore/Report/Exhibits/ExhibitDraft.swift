// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// Collects the evidence of all analyzers for one document and makes an exhibit from it.
struct ExhibitDraft {
    /// The maximum size in bytes of a text that is shown; examining a longer text again would take
    /// too long.
    static let longestText = 1 << 18

    private static let mostFindings = 40
    private static let longestMessage = 400

    private let document: AnnotatedDocument
    private var findingCount = 0
    private var findings: [ExhibitFinding] = []
    private var places: [ExhibitPlace] = []

    init(_ document: AnnotatedDocument) {
        self.document = document
    }

    /// Adds the evidence of an analyzer.
    mutating func add(_ evidence: Evidence, by planned: PlannedAnalyzer) {
        for finding in evidence.findings {
            guard let severity = planned.severity(of: finding.rule) else { continue }
            findingCount += 1
            if findings.count < Self.mostFindings { add(finding, severity, planned.label) }
        }
        for explanation in evidence.explanations {
            guard let range = explanation.span, !range.isEmpty, !isLine(range) else { continue }
            places.append(
                ExhibitPlace(
                    range: range, finding: nil, number: 0, analyzer: planned.label,
                    label: Self.cut(explanation.label),
                    contribution: FixedPoint(explanation.contribution)))
        }
    }

    private mutating func add(_ finding: Finding, _ severity: Severity, _ label: String) {
        for (index, range) in finding.spans.enumerated() where !range.isEmpty {
            places.append(
                ExhibitPlace(
                    range: range, finding: findings.count, number: index + 1, analyzer: label,
                    label: "", contribution: nil))
        }
        findings.append(
            ExhibitFinding(
                analyzer: label, rule: finding.rule, severity: severity,
                message: Self.cut(finding.message), places: finding.spans.count))
    }

    /// The exhibit.
    var exhibit: Exhibit {
        let origin = document.document.origin
        return Exhibit(
            id: document.id, path: origin.path, part: origin.part, line: origin.line,
            findingCount: findingCount, findings: findings, lineCount: document.lines.count,
            lines: ExhibitExcerpt(document, places).lines)
    }

    /// Whether a range covers a whole line or more.
    ///
    /// The explanation of such a range is not shown, because a number above the words would not
    /// show that it is about the whole line.
    private func isLine(_ range: ByteRange) -> Bool {
        let line = document.lines[document.position(at: range.lowerBound).line - 1]
        guard range.upperBound <= line.upperBound else { return true }
        let others = [line.lowerBound..<range.lowerBound, range.upperBound..<line.upperBound]
        return others.allSatisfy { document[$0].allSatisfy(\.isWhitespace) }
    }

    private static func cut(_ text: String) -> String {
        text.utf8.count > longestMessage
            ? String(text.unicodeScalars.prefix(longestMessage / 4)) + "…" : text
    }
}

/// Chooses the lines of a document that a report shows, and shortens long lines.
private struct ExhibitExcerpt {
    private struct Room {
        var lines: Int
        var bytes: Int
    }

    private static let longestLine = 480
    /// The limits for the lines with findings; `forAll` contains the limits for all lines together.
    private static let forFindings = Room(lines: 36, bytes: 4000)
    private static let forAll = Room(lines: 48, bytes: 6000)

    private let document: AnnotatedDocument
    private let places: [ExhibitPlace]

    init(_ document: AnnotatedDocument, _ places: [ExhibitPlace]) {
        self.document = document
        self.places = places.sorted {
            ($0.range.lowerBound, -$0.range.count, $0.finding ?? .max)
                < ($1.range.lowerBound, -$1.range.count, $1.finding ?? .max)
        }
    }

    /// The lines, in the order of the text.
    var lines: [ExhibitLine] {
        var chosen: Set<Int> = []
        var used = Room(lines: 0, bytes: 0)
        choose(foundLines, Self.forFindings, &chosen, &used)
        choose(Array(document.lines.indices), Self.forAll, &chosen, &used)
        return chosen.sorted().map(line)
    }

    private func choose(
        _ lines: [Int], _ room: Room, _ chosen: inout Set<Int>, _ used: inout Room
    ) {
        for line in lines where !chosen.contains(line) && !isBlank(line) {
            let bytes = shown(line).count
            guard used.lines < room.lines, used.bytes + bytes <= room.bytes else { return }
            chosen.insert(line)
            used.lines += 1
            used.bytes += bytes
        }
    }

    private var foundLines: [Int] {
        places.filter { $0.finding != nil }.flatMap { place in
            let first = document.position(at: place.range.lowerBound).line - 1
            let last = document.position(at: place.range.upperBound - 1).line - 1
            return Array(first...max(first, last))
        }
    }

    private func isBlank(_ line: Int) -> Bool {
        document[shown(line)].unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// Returns the part of a line that is shown: the beginning of the line, up to a maximum size
    /// and without cutting a character.
    private func shown(_ line: Int) -> ByteRange {
        let range = document.lines[line]
        guard range.count > Self.longestLine else { return range }
        let utf8 = document.text.utf8
        var end = utf8.index(
            utf8.startIndex, offsetBy: range.lowerBound + Self.longestLine)
        var length = Self.longestLine
        while length > 0, utf8[end] & 0xC0 == 0x80 {
            end = utf8.index(before: end)
            length -= 1
        }
        return range.lowerBound..<range.lowerBound + length
    }

    private func line(_ index: Int) -> ExhibitLine {
        let range = shown(index)
        let marks = document.marks.filter { $0.range.overlaps(range) }.map { ExactText($0.label) }
        return ExhibitLine(
            number: index + 1, text: document[range],
            isCut: range.count < document.lines[index].count,
            marks: Set(marks).sorted().map(\.text), notes: places.compactMap { $0.note(in: range) })
    }
}

/// A range of a document's text, which becomes a note in each line that it overlaps.
private struct ExhibitPlace {
    let range: ByteRange
    let finding: Int?
    let number: Int
    let analyzer: String
    let label: String
    let contribution: FixedPoint?

    /// Returns the note for a line; nil if no part of the range is in the shown part of the line.
    ///
    /// - Parameter shown: the range of the shown part of the line.
    func note(in shown: ByteRange) -> ExhibitNote? {
        let part = range.clamped(to: shown)
        guard !part.isEmpty else { return nil }
        return ExhibitNote(
            start: part.lowerBound - shown.lowerBound, end: part.upperBound - shown.lowerBound,
            finding: finding, place: number, analyzer: analyzer, label: label,
            contribution: contribution)
    }
}
