// SPDX-License-Identifier: Apache-2.0

/// What workers do with every document.
public struct EnginePlan: Sendable {
    /// The analyzers, in the order in which the report shows them.
    public let analyzers: [PlannedAnalyzer]
    /// Indices of `analyzers` in the order of work: who leaves marks comes before who uses them.
    public let order: [Int]
    /// Which documents are looked at.
    public let filter: DocumentFilter
    /// How documents are grouped, if they are.
    public let grouping: Grouping?
    /// What documents are grouped by, as the pipeline writes it; nil if that is nothing but its words.
    package var writtenGrouping: String?
    /// The greatest number of groups.
    public let maxGroups: Int
    /// The conditions on single documents whose breaches are counted.
    public let documentGates: [DocumentGate]
    /// How texts are divided into tokens and words are folded.
    public let tokenizer: TokenizerPolicy

    /// Makes a plan; the caller has ordered the analyzers.
    public init(
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

    /// Whether analyzers read what others state.
    var passesMeasures: Bool { analyzers.contains { !$0.analyzer.info.needs.isEmpty } }

    /// Whether the documents' languages are asked for: by the filter, the grouping or an analyzer.
    public var statesLanguage: Bool {
        filter.languages != nil || grouping == .language
            || analyzers.contains { planned in
                planned.analyzer.info.reads.contains { $0 == Language.self }
            }
    }
}
