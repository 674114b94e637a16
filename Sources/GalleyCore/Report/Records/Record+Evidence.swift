// SPDX-License-Identifier: Apache-2.0

extension Record {
    /// The value of a measure by its full name.
    public subscript(measure: String) -> Double? {
        measures.first { $0.name == measure }?.value.number
    }

    mutating func add(
        _ evidence: Evidence, _ planned: PlannedAnalyzer, _ document: AnnotatedDocument
    ) {
        for measure in planned.analyzer.info.measures {
            guard let value = evidence.measures[measure.name] else { continue }
            measures.append(
                RecordMeasure(
                    name: "\(planned.label).\(measure.name)", value: value,
                    decimals: measure.decimals))
        }
        guard !evidence.findings.isEmpty else { return }
        var prints = Fingerprints(of: document)
        for finding in evidence.findings {
            guard let severity = planned.severity(of: finding.rule) else { continue }
            let print = prints.print(of: finding, by: planned.analyzer.info.id)
            findings.append(
                RecordFinding(finding, planned.label, severity, document, print))
        }
    }

    /// Puts measures in the order of their names, findings in that of the pipeline.
    mutating func sort(_ labels: [String]) {
        measures.sort { $0.name < $1.name }
        let byLabel = Dictionary(grouping: findings, by: \.analyzer)
        findings = labels.flatMap { byLabel[$0] ?? [] }
    }
}

extension RecordFinding {
    init(
        _ finding: Finding, _ label: String, _ severity: Severity, _ document: AnnotatedDocument,
        _ fingerprint: String
    ) {
        self.init(
            analyzer: label, rule: finding.rule, severity: severity, message: finding.message,
            spans: finding.spans.map {
                RecordSpan(position: document.position(at: $0.lowerBound), range: $0)
            },
            properties: finding.properties, edits: finding.edits, fingerprint: fingerprint)
    }
}
