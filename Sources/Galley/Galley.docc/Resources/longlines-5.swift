import Galley

struct LongLines: Analyzer {
    var limit = 200
    static let options = [
        AnalyzerOption<Self>("limit", \.limit, "Maximum length in bytes.", in: 1...10_000)
    ]
    static let info = AnalyzerInfo(
        id: "long_lines", summary: "Lines that are too long.", layers: [Lines.self],
        rules: [Rule("long_line", "A line longer than 'limit'.", severity: .note)],
        measures: [.count("long_lines", "Lines longer than 'limit'.")],
        examples: [
            Example("a long line", "short\n⟦a longer line⟧\n", options: ["limit": 8]),
            Example("short lines alone", "short\nand short\n", measures: ["long_lines": 0]),
        ])

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        let long = document.lines.filter { $0.count > limit }
        return Evidence(
            measures: ["long_lines": .count(long.count)],
            findings: long.map { Finding(rule: "long_line", message: "long line", spans: [$0]) })
    }
}

@main struct Tool: GalleyTool { static let analyzers: [any Analyzer.Type] = [LongLines.self] }
