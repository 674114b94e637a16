// SPDX-License-Identifier: Apache-2.0

/// What all analyzers say of one document, until an exhibit is made of it.
struct ExhibitDraft {
    /// Texts beyond this are not shown: to look at one again would take too long.
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

    /// Adds what an analyzer says.
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

    /// Whether a place takes a whole line or more: how a line was judged, which a number above its
    /// words would not tell.
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
