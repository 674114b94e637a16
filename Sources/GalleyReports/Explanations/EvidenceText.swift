// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// One analyzer's evidence on one document, laid out for a terminal.
struct EvidenceText {
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
        if blocks.allSatisfy(\.isEmpty) { page.addParagraph("nothing to say", .faint) }
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
        case .share: NumberText.share(value.number)
        case .number(let number): NumberText.decimal(number, decimals: measure.decimals)
        }
    }

    private func findings(columns: Int) -> [StyledText] {
        evidence.findings.flatMap { finding in
            FindingText(finding, document, planned.severity(of: finding.rule))
                .lines(columns: columns)
        }
    }

    private func explanations(_ columns: Int) -> [StyledText] {
        evidence.explanations.isEmpty
            ? [] : ContributionTable(evidence.explanations, document).lines(columns: columns)
    }
}
