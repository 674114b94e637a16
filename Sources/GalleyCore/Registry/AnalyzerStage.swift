// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A stage of one analyzer type.
struct AnalyzerStage<A: Analyzer>: Stage {
    private let analyzer: A
    private let initial: A.Summary
    private var summaries: [A.Summary] = []

    init(_ analyzer: A, vocabulary: inout Vocabulary) {
        self.analyzer = analyzer
        initial = analyzer.prepare(&vocabulary)
    }

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        try analyzer.examine(document)
    }

    mutating func collect(_ document: AnnotatedDocument, _ evidence: Evidence, group: Int) {
        reserve(group)
        analyzer.collect(document, evidence, into: &summaries[group])
    }

    mutating func merge(_ other: any Stage, _ terms: TermTranslation, groups: [Int]) {
        guard let other = other as? AnalyzerStage<A> else { return }
        for (index, summary) in other.summaries.enumerated() {
            reserve(groups[index])
            summaries[groups[index]].merge(summary, terms)
        }
    }

    func encoded(_ vocabulary: SharedVocabulary, groups: [Int]) throws -> JSONValue {
        let encoder = CanonicalEncoder(userInfo: vocabulary.userInfo)
        return try encoder.encodeValue(groups.map(summary))
    }

    mutating func decode(_ value: JSONValue, _ vocabulary: SharedVocabulary) throws -> Int {
        summaries = try vocabulary.decoder.decode([A.Summary].self, from: value)
        guard summaries.allSatisfy(analyzer.accepts) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: [], debugDescription: "a summary of another analyzer"))
        }
        return summaries.count
    }

    var residentRecords: Int { summaries.reduce(0) { $0 + $1.residentRecords } }

    func report(group: Int, _ context: ReportContext) -> Section {
        analyzer.report(summary(of: group), context)
    }

    func comparedTerms(_ policy: TokenizerPolicy) -> ComparedTerms? {
        analyzer.comparedTerms(summary(of: 0), policy)
    }

    private func summary(of group: Int) -> A.Summary {
        group < summaries.count ? summaries[group] : initial
    }

    private mutating func reserve(_ group: Int) {
        while summaries.count <= group { summaries.append(initial) }
    }
}
