// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Measures how much of a text is said again, as the filters of web corpora define it.
public struct Repetition: Analyzer {
    /// Whose definitions are used.
    public var variant = RepetitionVariant.gopher

    /// Makes the analyzer with the definitions of the Gopher paper.
    public init() {}

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [AnalyzerOption("variant", \.variant, "Whose definitions are used.")]
    }

    /// Sees the whole text unless the pipeline says otherwise: repeats are what it measures.
    public var readsRepeats: Bool { true }

    /// Measures the document and says beyond which limits of the filter it is.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        let text = RepetitionText(document.text, words: document.words.map(\.range))
        let measures = variant.measures(of: text)
        var evidence = Evidence()
        for (measure, value) in measures.values {
            evidence.measures[measure.rawValue] = .number(value)
        }
        let faults = variant.limits.compactMap { fault($0, measures) } + measures.reasons
        if !faults.isEmpty {
            evidence.findings = [
                Finding(
                    rule: "filtered",
                    message:
                        "\(variant.rawValue) drops the page: \(faults.joined(separator: ", "))",
                    spans: [0..<document.length])
            ]
        }
        return evidence
    }

    private func fault(_ limit: RepetitionLimit, _ measures: RepetitionMeasures) -> String? {
        guard let found = measures[limit.measure], limit.isBroken(by: found) else { return nil }
        let sign = limit.isLeast ? "<" : ">"
        let thousandths = (found * 1000).rounded() / 1000
        return "\(limit.measure.rawValue) \(thousandths) \(sign) \(limit.value)"
    }
}
