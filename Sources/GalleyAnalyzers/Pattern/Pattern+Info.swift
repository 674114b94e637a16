// SPDX-License-Identifier: Apache-2.0
public import GalleyCore
import GalleyJSON

extension Pattern {
    /// What is known of the analyzer before it has checks.
    public static var info: AnalyzerInfo {
        info(summary: nil, rules: [], measures: [], figures: [])
    }

    static func info(
        summary: String?, rules: [Rule], measures: [Measure], figures: [RunFigure]
    ) -> AnalyzerInfo {
        AnalyzerInfo(
            id: "pattern",
            summary: summary ?? "Finds what regular expressions and lists of words describe.",
            rationale: """
                Each check is a rule of its own, with findings, the measure ID_count and the figure \
                ID_document_share. A regex is one of PCRE2: ^ and $ stand for the ends of a line, a \
                match has at least one character. Work on a text is limited by steps that are \
                counted, never by time: a document for which a pattern takes more fails for this \
                analyzer, with the check's name, and is never taken for one without a match. Words \
                are found whole and in any case; `*` stands for letters, `?` for one.
                """,
            rules: rules, measures: measures, runFigures: figures, examples: examples)
    }

    private static var examples: [Example] {
        [
            Example(
                "a regular expression", "The mayor, ⟦TK⟧, said so. TKO is something else.",
                options: options([["id": "to_come", "regex": #"\bTK\b"#]]),
                measures: ["to_come_count": 1]),
            Example(
                "words and phrases", "⟦Clearly⟧ it was, ⟦at the end of\nthe day⟧, unclear.",
                options: options([
                    ["id": "filler", "words": ["clearly", "at the end of the day"]]
                ]), measures: ["filler_count": 2]),
            Example(
                "letters that are the beginning of a word", "⟦Soldiers⟧ and a ⟦soldier⟧, sold.",
                options: options([["id": "army", "words": ["soldier*"]]]),
                measures: ["army_count": 2]),
            Example(
                "a replacement with what a group matched", "It was ⟦very very⟧ cold.",
                options: options([
                    [
                        "id": "twice", "regex": #"\b(\w+) \1\b"#, "message": "'{1}' stands twice",
                        "replacement": "{1}",
                    ]
                ]), measures: ["twice_count": 1],
                fixed: "It was very cold."),
            Example(
                "nothing to find", "All is well.",
                options: options([["id": "to_come", "regex": #"\bTK\b"#]]),
                measures: ["to_come_count": 0]),
        ]
    }

    private static func options(_ checks: [JSONValue]) -> JSONObject {
        ["checks": .array(checks)]
    }
}
