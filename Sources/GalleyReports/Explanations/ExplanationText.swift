// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The results of the analyzers for one document with their explanations, for `galley explain`.
package struct ExplanationText: Sendable {
    private let style: TerminalStyle

    /// Makes the format.
    package init(style: TerminalStyle = TerminalStyle()) {
        self.style = style
    }

    /// Writes the measures, findings and explanations of each analyzer, in UTF-8.
    ///
    /// - Parameters:
    ///   - document: the whole document, which is needed for positions and excerpts.
    ///   - analyzers: the analyzers to show.
    ///   - results: the results of `Worker.explain`, one for each analyzer.
    package func render(
        _ document: AnnotatedDocument,
        analyzers: [PlannedAnalyzer],
        results: [Result<Evidence, DocumentFailure>]
    ) -> [UInt8] {
        var page = TerminalPage(style: style)
        let lines = document.layer(Lines.self).count
        page.addEnds(
            document.id, .strong,
            "\(NumberText.size(bytes: document.length)), \(NumberText.count(lines))"
                + (lines == 1 ? " line" : " lines"))
        for (planned, result) in zip(analyzers, results) {
            page.addGap()
            page.addHeading(planned.label, note: SelectionText.note(planned.selection))
            switch result {
            case .success(let evidence):
                EvidenceText(document, planned, evidence).add(to: &page)
            case .failure(let failure):
                page.addParagraph(
                    "failed: \(failure.message)", .bad, mark: StyledText("! ", .bad))
            }
        }
        return page.bytes
    }
}

/// The results of one analyzer for one document, laid out for a terminal.
private struct EvidenceText {
    private let document: AnnotatedDocument
    private let planned: PlannedAnalyzer
    private let evidence: Evidence

    init(_ document: AnnotatedDocument, _ planned: PlannedAnalyzer, _ evidence: Evidence) {
        self.document = document
        self.planned = planned
        self.evidence = evidence
    }

    /// Adds measures, findings and explanations.
    func add(to page: inout TerminalPage) {
        let blocks = [measures, findings(columns: page.innerWidth), explanations(page.innerWidth)]
        for block in blocks where !block.isEmpty {
            page.addGap()
            page.addIndented(block)
        }
        if blocks.allSatisfy(\.isEmpty) { page.addParagraph("no results", .faint) }
    }

    private var measures: [StyledText] {
        let stated = planned.analyzer.info.measures.compactMap { measure in
            evidence.measures[measure.name].map { (name: measure.name, value: text($0, measure)) }
        }
        let names = stated.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
        let values = stated.map { DisplayWidth.columns(of: $0.value) }.max() ?? 0
        return stated.map { name, value in
            StyledText(SafeText.padded(name, columns: names) + "  ")
                + StyledText(SafeText.aligned(value, columns: values), .strong)
        }
    }

    private func text(_ value: MeasureValue, _ measure: Measure) -> String {
        switch value {
        case .count(let count): NumberText.count(count)
        case .share(_, of: 0): NumberText.share(0)
        case .share(let part, of: let whole):
            ReportValue.part(part, of: whole).textWithCounts
        case .number(let number): NumberText.decimal(number, decimals: measure.decimals)
        }
    }

    private func findings(columns: Int) -> [StyledText] {
        evidence.findings.flatMap { finding in
            ExplainedFinding(finding, document, planned.severity(of: finding.rule))
                .lines(columns: columns)
        }
    }

    private func explanations(_ columns: Int) -> [StyledText] {
        evidence.explanations.isEmpty
            ? [] : ContributionTable(evidence.explanations, document).lines(columns: columns)
    }
}

/// A finding with the positions of its spans, its message and the text of its first span.
private struct ExplainedFinding {
    private static let placeColumns = 8

    private let finding: Finding
    private let document: AnnotatedDocument
    private let severity: Severity?

    init(_ finding: Finding, _ document: AnnotatedDocument, _ severity: Severity?) {
        self.finding = finding
        self.document = document
        self.severity = severity
    }

    /// The lines: position, severity, rule and message; then the text of the first span; then the
    /// positions of the other spans.
    func lines(columns: Int) -> [StyledText] {
        let first = SafeText.padded(finding.spans.first.map(place) ?? "", columns: 7) + " "
        let room = max(columns - Self.placeColumns, 1)
        let label = "\(severity?.rawValue ?? "off") \(finding.rule): "
        let wrapped = SafeText.wrapped(SafeText.line(label + finding.message), columns: room)
        let message = wrapped.enumerated().map { index, line in
            StyledText(index == 0 ? first : indent, .strong) + StyledText(line, emphasis)
        }
        let details = [excerpt(columns: room), others(columns: room)].compactMap(\.self)
        return message + details.map { StyledText(indent) + StyledText($0, .faint) }
    }

    private var indent: String { SafeText.blanks(Self.placeColumns) }

    private var emphasis: Emphasis {
        switch severity {
        case .error: .bad
        case .warning: .notable
        case .note, nil: .plain
        }
    }

    private func place(_ span: ByteRange) -> String {
        let position = document.position(at: span.lowerBound)
        return "\(position.line):\(position.column)"
    }

    private func excerpt(columns: Int) -> String? {
        finding.spans.first.map { span in
            "“\(SafeText.fitted(SafeText.line(document[span]), columns: columns - 2))”"
        }
    }

    private func others(columns: Int) -> String? {
        guard finding.spans.count > 1 else { return nil }
        let places = finding.spans.dropFirst().map(place).joined(separator: ", ")
        return SafeText.fitted("also \(places)", columns: columns)
    }
}
