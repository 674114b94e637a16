// SPDX-License-Identifier: Apache-2.0
public import GalleyCore
import GalleyJSON

extension Formula {
    /// What is known of the analyzer before it has formulas.
    public static var info: AnalyzerInfo { info(summary: nil, needs: [], measures: []) }

    static func info(
        summary: String?, needs: [NeededMeasure], measures: [Measure]
    ) -> AnalyzerInfo {
        AnalyzerInfo(
            id: "formula",
            summary: summary ?? "Works numbers out from the measures of other analyzers.",
            rationale: """
                A measure is named as in records: the analyzer's label or id, a point, its name; a \
                share counts from 0 to 1. The analyzers that are read work first, wherever they \
                stand. A comparison gives 1 or 0. log is the natural logarithm. Where a measure is \
                not stated, a divisor is 0, or log or sqrt has no value, a document has no value; \
                the report counts such documents, and '.documents' the others.
                """,
            needs: needs, measures: measures,
            examples: [
                Example(
                    "numbers only", "Any text.",
                    options: ["values": ["six": "2 * (1 + 2)", "one": "min(3, 2) < max(3, 2)"]],
                    measures: ["six": 6, "one": 1])
            ])
    }
}
