// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Checks that an analyzer reads only layers that it declares.
///
/// If a declared layer is computed from other layers, the analyzer may use the other layers too.
/// The layer of lines needs no declaration, because `position(at:)`, which every analyzer may call,
/// computes it.
struct LayerCheck {
    private static let probe = "layer_probe"

    private let trial: Trial
    private let samples: SampleTexts
    private let plan: EnginePlan

    init(_ trial: Trial, _ samples: SampleTexts) {
        self.trial = trial
        self.samples = samples
        let probe = PlannedAnalyzer(
            label: Self.probe, analyzer: LoadedAnalyzer(LayerProbe()))
        plan = EnginePlan(analyzers: trial.plan.analyzers + [probe])
    }

    func failures() -> [ConformanceFailure] {
        let search = Search(clause: .layers) { texts in
            texts.lazy.compactMap(fault).first
        }
        return search.failure(in: samples.singles).map { [$0] } ?? []
    }

    private func fault(of text: String) -> String? {
        let undeclared = read(in: text).subtracting(declared(in: text)).sorted()
        guard !undeclared.isEmpty else { return nil }
        let names = undeclared.joined(separator: ", ")
        return "the analyzer reads layers that 'info.layers' does not declare: \(names)"
    }

    private func read(in text: String) -> Set<String> {
        let results = Worker(plan: plan, given: trial.given).process(trial.documents([text]))
        let findings = results.flatMap { $0.record?.findings ?? [] }
        return Set(findings.filter { $0.analyzer == Self.probe }.map(\.message))
    }

    private func declared(in text: String) -> Set<String> {
        let document = AnnotatedDocument(text: text)
        for layer in trial.info.layers { Self.compute(layer, of: document) }
        return Set(document.computedLayers + [Lines.name])
    }

    private static func compute<Layer: DocumentLayer>(
        _ type: Layer.Type, of document: AnnotatedDocument
    ) {
        _ = document.layer(type)
    }
}

/// An analyzer that reports which layers were computed before it is called.
private struct LayerProbe: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "layer_probe", summary: "Reports which layers were computed before it is called.",
            rules: [Rule("layer", "A layer.", severity: .note)])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        Evidence(
            findings: document.computedLayers.map {
                Finding(rule: "layer", message: $0, spans: [0..<0])
            })
    }
}
