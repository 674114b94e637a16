import Galley
import {{type}}

@main struct {{type}}Tool: GalleyTool {
    static let analyzers: [any Analyzer.Type] = [{{type}}.self]
}
