// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Applies, in a single pass, all edits that the analyzers of a plan propose for a document.
struct TextFixer {
    private let plan: EnginePlan
    private let leftOut: Set<String>
    private let losesWords: Bool
    private let limit: Int
    private let worker: Worker

    /// Prepares to fix documents by a plan.
    ///
    /// - Parameters:
    ///   - leftOut: the rules whose edits are not applied.
    ///   - losesWords: whether edits that are optional, because the text would lose words, are applied
    ///     too.
    ///   - limit: the maximum size of a fixed text in bytes; if the original text is larger, the
    ///     maximum is the original size.
    init(_ plan: EnginePlan, leftOut: Set<String>, losesWords: Bool = false, limit: Int) {
        self.plan = plan
        self.leftOut = leftOut
        self.losesWords = losesWords
        self.limit = limit
        worker = Worker(plan: plan, records: false, exhibits: false, note: CrashNotes.note)
    }

    /// The result of fixing one document.
    struct Outcome {
        /// The new text; nil if the document stays unchanged.
        var text: String?
        /// The number of remaining findings whose edits would lose words, by rule.
        var left: [String: Int] = [:]
        /// The number of remaining findings without an edit, by rule.
        var withoutEdit: [String: Int] = [:]
        /// The number of findings that were not fixed because their edits overlap other edits, by
        /// rule.
        var overlapping: [String: Int] = [:]
        /// The words of the original that the new text does not contain, without repetitions and in
        /// the order of the text; empty unless optional edits are applied.
        var lostWords: [String] = []
    }

    /// Returns the new text of a document and the counts of the remaining findings.
    ///
    /// - Throws: the failure of an analyzer, or the reason why the edits cannot be applied; the
    ///   document then stays unchanged.
    func fixed(_ document: any Document) throws(DocumentFailure) -> Outcome {
        guard worker.reasonToSkip(document) == nil else { return Outcome() }
        let findings = try findings(document)
        let fixed = try applied(findings, to: document)
        let isChanged = !fixed.text.utf8.elementsEqual(document.text.utf8)
        let left = isChanged ? leftFindings(document, fixed.text) ?? findings : findings
        return Outcome(
            text: isChanged ? fixed.text : nil, left: Self.counts(left.filter(\.isForUser)),
            withoutEdit: Self.counts(left.filter(\.edits.isEmpty)),
            overlapping: Self.counts(fixed.overlapping),
            lostWords: isChanged && losesWords ? Self.lost(from: document.text, in: fixed.text) : []
        )
    }

    /// Returns the words of a text that another text does not contain, whether in capitals or not.
    private static func lost(from old: String, in new: String) -> [String] {
        var known = Set(words(of: new).map { ExactText($0.lowercased()) })
        return words(of: old).filter { known.insert(ExactText($0.lowercased())).inserted }
    }

    private static func words(of text: String) -> [String] {
        let document = AnnotatedDocument(TextDocument(id: "", text: text))
        return document.words.map { document[$0.range] }
    }

    /// Returns the findings that remain in a fixed text; their edits are not applied.
    ///
    /// A remaining finding is, for example, a copied line about which the user must decide.
    private func leftFindings(_ document: any Document, _ text: String) -> [Finding]? {
        try? findings(
            TextDocument(
                id: document.id, text: text, date: document.date, metadata: document.metadata,
                origin: document.origin))
    }

    private func findings(_ document: any Document) throws(DocumentFailure) -> [Finding] {
        var findings: [Finding] = []
        for (planned, result) in zip(plan.analyzers, worker.evidence(of: document)) {
            findings += try result.get().findings.filter {
                planned.severity(of: $0.rule) != nil && !leftOut.contains($0.rule)
            }
        }
        return findings
    }

    private func applied(
        _ findings: [Finding], to document: any Document
    ) throws(DocumentFailure) -> FixedText {
        let limit = max(limit, document.text.utf8.count)
        do throws(FixedText.Fault) {
            return try FixedText(
                document.text, findings, includesOptional: losesWords, limit: limit)
        } catch {
            throw failure(document, error)
        }
    }

    private func failure(
        _ document: any Document, _ fault: FixedText.Fault
    ) -> DocumentFailure {
        switch fault {
        case .border(let rule):
            DocumentFailure(
                id: document.id, origin: document.origin, reason: .analyzer,
                message: "an edit of '\(rule)' does not begin and end at character boundaries")
        case .size(let limit):
            DocumentFailure(
                id: document.id, origin: document.origin, reason: .tooLarge,
                message: "the fixed text would be larger than \(limit) bytes")
        }
    }

    private static func counts(_ findings: [Finding]) -> [String: Int] {
        findings.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
    }
}

extension Finding {
    /// Whether the user must decide about the finding, because all its edits lose words.
    fileprivate var isForUser: Bool {
        !edits.isEmpty && edits.allSatisfy { $0.fix == .optional }
    }
}
