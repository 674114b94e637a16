// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A stage of a declared analyzer.
///
/// The engine's tally of measures and rules is all that is kept of it.
struct DeclaredStage: Stage {
    private let info: AnalyzerInfo
    private let examiner: any BatchExaminer

    init(_ analyzer: any DeclaredAnalyzer, _ settings: DeclaredSettings) {
        info = analyzer.info
        examiner = analyzer.open(settings)
    }

    var takesBatches: Bool { true }

    func beginPart() { examiner.beginPart() }

    func finish() { examiner.finish() }

    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>] {
        let results = examiner.examine(documents)
        let missing = documents.count - results.count
        guard missing > 0 else { return results }
        let error = ExaminationError("nothing was said of the document")
        return results + repeatElement(.failure(error), count: missing)
    }

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        guard let result = examine([document]).first else { return Evidence() }
        return try result.get()
    }

    func collect(_ document: AnnotatedDocument, _ evidence: Evidence, group: Int) {}

    func merge(_ other: any Stage, _ terms: TermTranslation, groups: [Int]) {}

    func encoded(_ vocabulary: SharedVocabulary, groups: [Int]) throws -> JSONValue {
        .array(groups.map { _ in [:] })
    }

    func decode(_ value: JSONValue, _ vocabulary: SharedVocabulary) throws -> Int {
        value.arrayValue?.count ?? 0
    }

    /// The tally does not grow.
    var residentRecords: Int { 0 }

    func report(group: Int, _ context: ReportContext) -> Section {
        Section(tally: context.tally, info: info)
    }
}
