import Galley

struct LongLines: Analyzer {
    static let info = AnalyzerInfo(
        id: "long_lines", summary: "Lines that are too long.", layers: [Lines.self],
        measures: [.count("long_lines", "Lines.")])

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        Evidence(measures: ["long_lines": .count(document.lines.count)])
    }
}
