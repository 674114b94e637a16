import Galley

struct LongLines: Analyzer {
    var limit = 200
    static let options = [
        AnalyzerOption<Self>("limit", \.limit, "Maximum length in bytes.", in: 1...10_000)
    ]
    static let info = AnalyzerInfo(
        id: "long_lines", summary: "Lines that are too long.", layers: [Lines.self],
        measures: [.count("long_lines", "Lines longer than 'limit'.")])

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        let long = document.lines.filter { $0.count > limit }
        return Evidence(measures: ["long_lines": .count(long.count)])
    }
}

@main struct Tool: GalleyTool { static let analyzers: [any Analyzer.Type] = [LongLines.self] }
