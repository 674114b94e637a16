// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// The stage of an external analyzer in one worker.
///
/// The results consist of the engine's tally of measures and rules, and of the labels that the
/// analyzer counts.
struct ExternalStage: Stage {
    private let info: AnalyzerInfo
    private let examiner: any BatchExaminer
    private let lists: [LabelList]
    private var labels = LabelTables()

    init(_ analyzer: any ExternalAnalyzer, _ settings: ExternalSettings) {
        info = analyzer.info
        lists = analyzer.labelLists
        examiner = analyzer.open(settings)
    }

    var takesBatches: Bool { true }

    func beginPart() { examiner.beginPart() }

    func finish() { examiner.finish() }

    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>] {
        let results = examiner.examine(documents)
        let missing = documents.count - results.count
        guard missing > 0 else { return results }
        let error = ExaminationError("the analyzer returned no result for the document")
        return results + repeatElement(.failure(error), count: missing)
    }

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        guard let result = examine([document]).first else { return Evidence() }
        return try result.get()
    }

    mutating func collect(_ document: AnnotatedDocument, _ evidence: Evidence, group: Int) {
        if !evidence.labels.isEmpty { labels.add(evidence.labels, group: group) }
    }

    mutating func merge(_ other: any Stage, _ terms: TermTranslation, groups: [Int]) {
        guard let other = other as? ExternalStage else { return }
        labels.merge(other.labels, groups: groups)
    }

    func encoded(_ vocabulary: SharedVocabulary, groups: [Int]) throws -> JSONValue {
        guard !lists.isEmpty else { return .array(groups.map { _ in [:] }) }
        return try labels.encoded(vocabulary, groups: groups)
    }

    mutating func decode(_ value: JSONValue, _ vocabulary: SharedVocabulary) throws -> Int {
        guard !lists.isEmpty else { return value.arrayValue?.count ?? 0 }
        return try labels.decode(value, vocabulary)
    }

    /// The number of label entries in memory; the tally has no entries that can be spilled.
    var residentEntries: Int { labels.residentEntries }

    func report(group: Int, _ context: ReportContext) -> Section {
        var section = Section(tally: context.tally, info: info)
        guard !lists.isEmpty else { return section }
        section.tables += LabelRanking(labels.table(of: group), lists: lists.count).tables(lists)
        return section
    }
}
