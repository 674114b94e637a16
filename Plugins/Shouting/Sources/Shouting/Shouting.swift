import Galley

struct Shouting: Analyzer {
    static let info = AnalyzerInfo(
        id: "shouting", summary: "Words in capitals.", layers: [Tokens.self],
        measures: [.share("share", "Words in capitals, of all words.")])

    func examine(_ document: AnnotatedDocument) -> Evidence {
        let words = document.words.map { document[$0.range] }
        let loud = words.filter { $0.count > 1 && $0.allSatisfy(\.isUppercase) }
        return Evidence(measures: ["share": .share(loud.count, of: words.count)])
    }
}

@main struct Tool: GalleyTool { static let analyzers: [any Analyzer.Type] = [Shouting.self] }
