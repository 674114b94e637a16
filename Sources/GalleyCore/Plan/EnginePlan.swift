// SPDX-License-Identifier: Apache-2.0

/// The plan by which workers process every document.
package struct EnginePlan: Sendable {
    /// The analyzers, in the order in which the report shows them.
    package let analyzers: [PlannedAnalyzer]
    /// The indices of `analyzers` in the order of work: an analyzer that leaves marks runs before
    /// those that use them.
    package let order: [Int]
    /// The condition on the documents.
    package let filter: DocumentFilter
    /// The grouping of documents, if there is one.
    package let grouping: Grouping?
    /// The grouping as the pipeline writes it, if that differs from its description.
    package var writtenGrouping: String?
    /// The most groups allowed.
    package let maxGroups: Int
    /// The conditions on single documents whose breaches are counted.
    package let documentGates: [DocumentGate]
    /// The policy by which texts are divided into tokens and words are folded.
    package let tokenizer: TokenizerPolicy

    /// Makes a plan; the caller orders the analyzers.
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

    /// Whether analyzers read measures of others.
    var passesMeasures: Bool { analyzers.contains { !$0.analyzer.info.needsMeasures.isEmpty } }

    /// Whether the filter, the grouping or an analyzer uses the languages of documents.
    package var statesLanguage: Bool {
        filter.languages != nil || grouping == .language
            || analyzers.contains { planned in
                planned.analyzer.info.layers.contains { $0 == Language.self }
            }
    }
}
