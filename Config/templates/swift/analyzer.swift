public import Galley

/// Counts question marks.
public struct {{type}}: Analyzer {
    public static let info = AnalyzerInfo(
        id: "{{id}}", summary: "Counts question marks.",
        rules: [Rule("question", "A question mark.", severity: .note)],
        measures: [.count("questions", "Question marks.")],
        examples: [
            Example("a question", "Why⟦?⟧", measures: ["questions": 1]),
            Example("none", "So.", measures: ["questions": 0]),
        ])

    public init() {}

    public func examine(_ document: AnnotatedDocument) throws -> Evidence {
        let marks = document.text.utf8.enumerated().filter { $1 == UInt8(ascii: "?") }
        return Evidence(
            measures: ["questions": .count(marks.count)],
            findings: marks.map {
                Finding(
                    rule: "question", message: "a question mark",
                    spans: [$0.offset..<$0.offset + 1])
            })
    }
}
