// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// An analyzer that says which layers were computed before it was asked.
struct LayerProbe: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "layer_probe", summary: "Says which layers were computed before it was asked.",
            rules: [Rule("layer", "A layer.", severity: .note)])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        Evidence(
            findings: document.computedLayers.map {
                Finding(rule: "layer", message: $0, spans: [0..<0])
            })
    }
}
