// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Detects the language of every document.
public struct DocumentLanguage: Analyzer {
    /// Makes the analyzer; it has no options.
    public init() {}

    /// Describes the analyzer.
    public static let info = AnalyzerInfo(
        id: "language",
        summary: "Detects the language of every document.",
        rationale: """
            The script of the letters limits the choice to one or a few languages; the \
            frequencies of trigrams (three letters in a row) decide between these. Only the \
            first 4,096 letters are used, including those of repeats. The language is 'und' if \
            the text is too short (fewer than 20 letters, or 5 in a script that only one \
            language uses) or in an unknown language. Records state the language as 'language'; \
            'where: { language: en }' under 'documents' skips all other documents, 'group_by: \
            language' groups by it.
            """,
        layers: [Language.self],
        measures: [
            .number(
                "confidence",
                "The confidence in the language, computed from the share of letters in its script and "
                    + "its lead over the next language.",
                decimals: 3, in: 0...1)
        ],
        examples: examples)

    private static var examples: [Example] {
        [
            Example(
                "a sentence is enough", "The bridge was closed because of the storm last night.",
                measures: ["confidence": 1]),
            Example(
                "a script that only one language uses", "Η γέφυρα έκλεισε χθες.",
                measures: ["confidence": 1]),
            Example("a text that is too short", "Photo: dpa", measures: ["confidence": 0]),
        ]
    }

    /// Measures the confidence in the document's language.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        Evidence(measures: ["confidence": .number(document.language.confidence)])
    }

    /// Adds the document to the count of its language.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout LanguageCounts
    ) {
        summary.add(document.language.code)
    }

    /// Whether the standard tables of measures and rules are left out; this is true, because the
    /// section has its own.
    public static var replacesStandardTables: Bool { true }

    /// Lists the languages, the most frequent first.
    public func report(_ summary: LanguageCounts, _ context: ReportContext) -> Section {
        LanguageSection(summary).section
    }
}
