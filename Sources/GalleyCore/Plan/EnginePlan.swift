// SPDX-License-Identifier: Apache-2.0

/// The plan by which workers process every document.
package struct EnginePlan: Sendable {
    /// The analyzers, in the order in which the report shows them.
    package let analyzers: [PlannedAnalyzer]
    /// The indices of `analyzers` in the order of execution: an analyzer that makes marks runs
    /// before the analyzers that use them.
    package let order: [Int]
    /// The condition that a document must meet to be analyzed.
    package let filter: DocumentFilter
    /// The grouping of documents, if there is one.
    package let grouping: Grouping?
    /// The levels of the grouping as they are written in the pipeline, where that differs from their
    /// descriptions.
    package var writtenGrouping: [String?] = []
    /// The maximum number of groups.
    package let maxGroups: Int
    /// The gates that check single documents; for each gate, the documents that trip it are
    /// counted.
    package let documentGates: [DocumentGate]
    /// The policy by which texts are divided into tokens and words are folded.
    package let tokenizer: TokenizerPolicy

    /// Makes a plan; the caller determines the order of the analyzers.
    package init(
        analyzers: [PlannedAnalyzer],
        order: [Int]? = nil,
        filter: DocumentFilter = .everything,
        grouping: Grouping? = nil,
        maxGroups: Int = 1000,
        documentGates: [DocumentGate] = [],
        tokenizer: TokenizerPolicy = .standard
    ) {
        self.analyzers = analyzers
        self.order = order ?? Array(analyzers.indices)
        self.filter = filter
        self.grouping = grouping
        self.maxGroups = maxGroups
        self.documentGates = documentGates
        self.tokenizer = tokenizer
    }

    /// The names of the levels of the grouping, as reports show them; empty without grouping.
    var shownGrouping: [String] {
        (grouping?.levels ?? []).enumerated().map { index, level in
            (writtenGrouping.indices.contains(index) ? writtenGrouping[index] : nil)
                ?? level.description
        }
    }

    /// Whether any analyzer reads measures of other analyzers.
    var passesMeasures: Bool { analyzers.contains { !$0.analyzer.info.needsMeasures.isEmpty } }

    /// Whether the filter, the grouping or an analyzer uses the languages of documents.
    package var statesLanguage: Bool {
        filter.languages != nil || grouping?.levels.contains(.language) == true
            || analyzers.contains { planned in
                planned.analyzer.info.layers.contains { $0 == Language.self }
            }
    }
}
