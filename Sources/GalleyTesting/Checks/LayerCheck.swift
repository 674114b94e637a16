// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Whether an analyzer reads only layers that it declares.
///
/// Layers of which a declared one is made are read through it. Lines need no declaration:
/// `position(at:)`, which everybody may ask, computes them.
struct LayerCheck {
    private static let probe = "layer_probe"

    private let trial: Trial
    private let samples: SampleTexts
    private let plan: EnginePlan

    init(_ trial: Trial, _ samples: SampleTexts) {
        self.trial = trial
        self.samples = samples
        let probe = PlannedAnalyzer(
            label: Self.probe, analyzer: ConfiguredAnalyzer(LayerProbe()))
        plan = EnginePlan(analyzers: trial.plan.analyzers + [probe])
    }

    func failures() -> [ConformanceFailure] {
        let search = Search(promise: .layers) { texts in
            texts.lazy.compactMap(fault).first
        }
        return search.failure(in: samples.singles).map { [$0] } ?? []
    }

    private func fault(of text: String) -> String? {
        let undeclared = read(in: text).subtracting(declared(in: text)).sorted()
        guard !undeclared.isEmpty else { return nil }
        let names = undeclared.joined(separator: ", ")
        return "layers are read that 'info.reads' does not declare: \(names)"
    }

    private func read(in text: String) -> Set<String> {
        let results = Worker(plan: plan).process(trial.documents([text]))
        let findings = results.flatMap { $0.record?.findings ?? [] }
        return Set(findings.filter { $0.analyzer == Self.probe }.map(\.message))
    }

    private func declared(in text: String) -> Set<String> {
        let document = AnnotatedDocument(text: text)
        for layer in trial.info.reads { Self.compute(layer, of: document) }
        return Set(document.computedLayers + [Lines.name])
    }

    private static func compute<Layer: DocumentLayer>(
        _ type: Layer.Type, of document: AnnotatedDocument
    ) {
        _ = document.layer(type)
    }
}
