// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// What a plug-in says of itself in its first line.
package struct PluginDeclaration: Sendable {
    /// The version of the protocol.
    static let protocolVersion: Int64 = 1

    /// The line itself.
    package let json: JSONValue
    /// What is known of the analyzer.
    package let info: AnalyzerInfo
    /// The options that it takes.
    package let options: [OptionDescription]
    /// What it wants to be told of every document.
    let reads: [PluginLayer]
    /// The labels that it counts.
    let labels: [LabelList]
    /// In what it counts places.
    let unit: OffsetUnit

    /// Reads the line.
    ///
    /// - Throws: `PluginError.answer`, naming the place and what was expected there.
    package init(_ json: JSONValue) throws(PluginError) {
        let reader = DeclarationReader(json)
        try reader.checkKeys(Self.keys)
        let version = json["galley"]?.integerValue
        guard version == Self.protocolVersion else {
            throw .answer("'galley' must be \(Self.protocolVersion), the version of the protocol")
        }
        self.json = json
        reads = try reader.words("reads", PluginLayer.self)
        unit = try reader.word("offsets", OffsetUnit.self) ?? .bytes
        labels = try reader.list("labels") { item throws(PluginError) in try item.labelList() }
        options = try reader.list("options") { item throws(PluginError) in try item.option() }
        info = AnalyzerInfo(
            id: try reader.text("id"), version: Int(try reader.integer("version") ?? 1),
            summary: try reader.text("summary"), rationale: try reader.text("rationale", or: ""),
            reads: reads.compactMap(\.layer), leaves: try reader.texts("leaves"),
            uses: try reader.texts("uses"),
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
        "galley", "id", "version", "summary", "rationale", "options", "reads", "offsets",
        "leaves", "uses", "rules", "measures", "labels", "examples",
    ]

    /// Measures and rules give figures, which have one name each; options stand beside the keys
    /// that every analyzer takes.
    private func checkNames() throws(PluginError) {
        let figures = info.measures.map(\.name) + info.rules.map(\.id)
        let tables = LabelList.takenNames + labels.map(\.name)
        for names in [figures, options.map(\.name), tables] {
            var seen: Set<String> = []
            for name in names where !seen.insert(name).inserted {
                throw .answer("'\(name)' is declared twice")
            }
        }
    }
}
