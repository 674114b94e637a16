// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// `language`: in what languages the documents are.
public struct DocumentLanguage: Analyzer {
    /// Makes the analyzer; it has no options.
    public init() {}

    /// Describes the analyzer.
    public static let info = AnalyzerInfo(
        id: "language",
        summary: "Tells the language of every document.",
        rationale: """
            The script of the letters leaves one language or a few, among which the \
            frequencies of three letters decide; only the first 4,096 letters are looked at, \
            repeats and all. The language is 'und' where the text is too short (fewer than 20 \
            letters, or 5 in a script of one language) or in no language that is known. \
            Records state it as 'language'; 'where: { language: en }' below 'documents' skips \
            other documents, 'group_by: language' groups by it.
            """,
        reads: [Language.self],
        measures: [
            .number(
                "confidence",
                "How sure the language is: letters in its script, lead over the next language.",
                decimals: 3, in: 0...1)
        ],
        examples: examples)

    private static var examples: [Example] {
        [
            Example(
                "a sentence is enough", "The bridge was closed because of the storm last night.",
                measures: ["confidence": 1]),
            Example(
                "a script of one language", "Η γέφυρα έκλεισε χθες.", measures: ["confidence": 1]),
            Example("too short", "Photo: dpa", measures: ["confidence": 0]),
        ]
    }

    /// The confidence in the document's language.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        Evidence(measures: ["confidence": .number(document.language.confidence)])
    }

    /// Counts the document for its language.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout LanguageCounts
    ) {
        summary.add(document.language.code)
    }

    /// The languages, the commonest first.
    public func report(_ summary: LanguageCounts, _ context: ReportContext) -> Section {
        LanguageSection(summary).section
    }
}
