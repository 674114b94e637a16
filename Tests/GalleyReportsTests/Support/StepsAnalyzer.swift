// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Explains one text with steps of every kind.
struct StepsAnalyzer: Analyzer {
    static let info = AnalyzerInfo(id: "steps", summary: "Explains with steps of every kind.")

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        Evidence(explanations: [
            Explanation(
                span: 0..<3, label: "night market", base: 1.5,
                steps: [
                    ExplanationStep("booster", .add(0.293)), ExplanationStep("damper", .add(-0.25)),
                    ExplanationStep("negation", .multiply(-0.74)),
                    ExplanationStep("capitals", .multiply(1)),
                    ExplanationStep("special case", .replace(-2)),
                ], contribution: -2),
            Explanation(span: 0..<document.length, label: "all", base: 0, contribution: 12.34567),
            Explanation(span: nil, label: "punctuation", base: 0.000001, contribution: 0.000001),
        ])
    }
}
