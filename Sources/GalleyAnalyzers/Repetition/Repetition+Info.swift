// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

extension Repetition {
    /// Describes the analyzer.
    public static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "repetition",
            summary: "Measures how much of a text is said again, as the filters of web corpora do.",
            rationale: rationale,
            reads: [Tokens.self],
            rules: [Rule("filtered", "The filter would drop the page.", severity: .note)],
            measures: RepetitionMeasure.allCases.map {
                .number($0.rawValue, $0.summary, decimals: 4)
            },
            examples: [
                Example("a refrain", "⟦row your boat row your boat row your boat⟧"),
                Example("nothing is said twice", "The harbour is calm and the boats are in."),
            ])
    }

    private static var rationale: String {
        """
        Every tool counts something else under the same names, so a variant says whose count it is; \
        two variants need two entries in a pipeline, with labels. 'gopher' is Rae et al. (2021), \
        section A1.1: later copies of lines and paragraphs, the phrase of two, three or four words \
        that covers most, phrases of five to ten words that repeat earlier ones, no character \
        counted twice. 'gopher-datatrove' and 'gopher-dolma' give what datatrove 0.10 and dolma 1.0 \
        compute: the first divides by all characters and looks for phrases from left to right, the \
        second counts the first copy too, and every overlap. 'c4' has the line rules of Raffel et \
        al. (2020), 'fineweb' those of Penedo et al. (2024). A measure that a variant does not \
        know is not stated. The rule 'filtered' names the limits of the filter that a page breaks; \
        for a gate, write for example: any repetition.duplicate_lines > 30%. A text with fewer words than a \
        phrase has 0, where nothing is divided by 0.
        """
    }
}
