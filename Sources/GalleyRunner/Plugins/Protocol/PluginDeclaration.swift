// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// A plug-in's declaration, which is the first line that a plug-in program writes.
package struct PluginDeclaration: Sendable {
    /// The version of the plug-in protocol.
    static let protocolVersion: Int64 = 1

    /// The declaration as JSON.
    package let json: JSONValue
    /// The description of the analyzer.
    package let info: AnalyzerInfo
    /// The options of the analyzer.
    package let options: [OptionDescription]
    /// The layers that the plug-in needs for every document.
    let layers: [PluginLayer]
    /// The lists of labels that the plug-in counts.
    let labels: [LabelList]
    /// The unit in which the plug-in counts offsets.
    let unit: OffsetUnit

    /// Decodes the declaration.
    ///
    /// - Throws: `PluginError.answer` with the path of a wrong value and a description of the
    ///   expected value.
    package init(_ json: JSONValue) throws(PluginError) {
        let reader = DeclarationReader(json)
        try reader.checkKeys(Self.keys, renamed: Self.renamedKeys)
        let version = json["galley"]?.integerValue
        guard version == Self.protocolVersion else {
            throw .answer("'galley' must be \(Self.protocolVersion), the version of the protocol")
        }
        self.json = json
        layers = try reader.words("layers", PluginLayer.self)
        unit = try reader.word("offsets", OffsetUnit.self) ?? .bytes
        labels = try reader.list("labels") { item throws(PluginError) in try item.labelList() }
        options = try reader.list("options") { item throws(PluginError) in try item.option() }
        info = AnalyzerInfo(
            id: try reader.text("id"), version: Int(try reader.integer("version") ?? 1),
            summary: try reader.text("summary"), rationale: try reader.text("rationale", or: ""),
            layers: layers.compactMap(\.layer),
            leavesMarks: try reader.texts("leaves_marks"),
            usesMarks: try reader.texts("uses_marks"),
            needsMeasures: try reader.texts("needs_measures").map { NeededMeasure($0) },
            rules: try reader.list("rules") { item throws(PluginError) in try item.rule() },
            measures: try reader.list("measures") { item throws(PluginError) in
                try item.measure()
            },
            examples: try reader.list("examples") { item throws(PluginError) in
                try item.example()
            })
        try checkNames()
    }

    private static let keys = [
        "galley", "id", "version", "summary", "rationale", "options", "layers", "offsets",
        "leaves_marks", "uses_marks", "needs_measures", "rules", "measures", "labels", "examples",
    ]

    /// The keys of version 0.1 that were renamed, with their new names; `needs` existed only in
    /// Swift, not in the protocol for programs.
    private static let renamedKeys = [
        "reads": "layers", "leaves": "leaves_marks", "uses": "uses_marks",
        "needs": "needs_measures",
    ]

    /// Checks that the names of measures and rules, of options, and of label lists are unique.
    private func checkNames() throws(PluginError) {
        let measures = info.measures.map(\.name)
        let rules = info.rules.map(\.id)
        let tables = LabelList.takenNames + labels.map(\.name)
        for names in [measures, rules, options.map(\.name), tables] {
            var seen: Set<String> = []
            for name in names where !seen.insert(name).inserted {
                throw .answer("'\(name)' is declared twice")
            }
        }
        if let name = rules.first(where: measures.contains) {
            throw .answer(
                "a measure and a rule are both called '\(name)', so the figure "
                    + "'\(info.id).\(name)' would be ambiguous")
        }
        for need in info.needsMeasures where need.analyzer.isEmpty || need.measure.isEmpty {
            throw .answer(
                "'needs_measures' contains '\(need.name)', which is not an analyzer and a measure, "
                    + "such as word_frequency.words")
        }
    }
}

/// A layer that a plug-in can request for every document, in addition to the document's id and
/// text.
enum PluginLayer: String, CaseIterable {
    /// The ranges of the words that the analyzer examines.
    case words
    /// The ranges of the parts of the text that the analyzer examines.
    case parts
    /// The ranges of the lines.
    case lines
    /// The ranges of the sentences.
    case sentences
    /// The code of the language.
    case language
    /// The marks of the reader and of other analyzers.
    case marks
    /// The metadata from the source of the document.
    case metadata

    /// The document layer that must be computed for this layer; nil if there is none.
    var layer: (any DocumentLayer.Type)? {
        switch self {
        case .words: Tokens.self
        case .lines: Lines.self
        case .sentences: Sentences.self
        case .language: Language.self
        case .parts, .marks, .metadata: nil
        }
    }
}
