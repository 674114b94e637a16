// SPDX-License-Identifier: Apache-2.0

/// The measures and findings of one document, which are written as one line of the records.
public struct Record: Sendable {
    /// The document's id.
    public let id: String
    /// The file from which the document was read, with the document's position in the file.
    public let origin: Origin
    /// The code of the document's language, if the plan uses languages.
    public let language: String?
    /// The document's date as its source wrote it; nil if it is not known.
    public let date: String?
    /// The keys of the groups to which the document belongs; empty without grouping.
    public let groups: [String]
    /// The lexicons that rated the document, in the order of the pipeline.
    public internal(set) var lexicons: [RecordLexicon]
    /// The measures of all analyzers, sorted by name.
    public internal(set) var measures: [RecordMeasure]
    /// The findings of all analyzers, in the order of the pipeline.
    public var findings: [RecordFinding]

    /// Makes a record.
    package init(
        id: String,
        origin: Origin,
        language: String? = nil,
        date: String? = nil,
        groups: [String] = [],
        lexicons: [RecordLexicon] = [],
        measures: [RecordMeasure] = [],
        findings: [RecordFinding] = []
    ) {
        self.id = id
        self.origin = origin
        self.language = language
        self.date = date
        self.groups = groups
        self.lexicons = lexicons
        self.measures = measures
        self.findings = findings
    }
}

extension Record {
    /// The value of a measure by its full name; nil if the record does not contain the measure.
    public subscript(measure: String) -> Double? {
        measures.first { $0.name == measure }?.value.number
    }

    mutating func add(
        _ evidence: Evidence, _ planned: PlannedAnalyzer, _ document: AnnotatedDocument
    ) {
        if let lexicon = evidence.lexicon {
            lexicons.append(RecordLexicon(analyzer: planned.label, name: lexicon))
        }
        for measure in planned.analyzer.info.measures {
            guard let value = evidence.measures[measure.name] else { continue }
            measures.append(
                RecordMeasure(
                    name: "\(planned.label).\(measure.name)", value: value,
                    decimals: measure.decimals))
        }
        guard !evidence.findings.isEmpty else { return }
        var prints = Fingerprints(of: document)
        for finding in evidence.findings {
            guard let severity = planned.severity(of: finding.rule) else { continue }
            let id = planned.analyzer.info.id
            let print = prints.print(of: finding, by: id, in: document.id)
            let textPrint = prints.print(of: finding, by: id, in: nil)
            findings.append(
                RecordFinding(finding, planned.label, severity, document, print, textPrint))
        }
    }

    /// Sorts measures by name, and findings by the position of their analyzer in the pipeline.
    mutating func sort(_ labels: [String]) {
        measures.sort { $0.name < $1.name }
        lexicons = labels.flatMap { label in lexicons.filter { $0.analyzer == label } }
        let byLabel = Dictionary(grouping: findings, by: \.analyzer)
        findings = labels.flatMap { byLabel[$0] ?? [] }
    }
}

extension RecordFinding {
    init(
        _ finding: Finding, _ label: String, _ severity: Severity, _ document: AnnotatedDocument,
        _ fingerprint: String, _ textFingerprint: String
    ) {
        self.init(
            analyzer: label, rule: finding.rule, severity: severity, message: finding.message,
            spans: finding.spans.map {
                RecordSpan(position: document.position(at: $0.lowerBound), range: $0)
            },
            properties: finding.properties, edits: finding.edits, fingerprint: fingerprint,
            textFingerprint: textFingerprint)
    }
}

/// The lexicon by which an analyzer rated a document.
public struct RecordLexicon: Sendable, Hashable {
    /// The analyzer's label.
    public let analyzer: String
    /// The lexicon's name in the pipeline, which is the name of a file or of a bundled lexicon.
    public let name: String

    /// Makes a value.
    package init(analyzer: String, name: String) {
        self.analyzer = analyzer
        self.name = name
    }
}

/// A measure of one document with its full name.
public struct RecordMeasure: Sendable, Hashable {
    /// The full name: the analyzer's label, a dot and the measure's name.
    public let name: String
    /// The value.
    public let value: MeasureValue
    /// The number of decimals that are written.
    public let decimals: Int
}

/// Makes the fingerprints of one analyzer's findings in one document.
///
/// Fingerprints depend neither on line numbers nor on offsets, so that a finding is recognized
/// after the text above it has changed. Findings in one document that would have equal fingerprints
/// are distinguished by numbers, which are hashed too.
private struct Fingerprints {
    private static let digits = 32
    private static let longestText = 1024

    private let document: AnnotatedDocument
    private var seen: [String: Int] = [:]

    init(of document: AnnotatedDocument) {
        self.document = document
    }

    /// Returns the fingerprint of a finding, in hexadecimal.
    ///
    /// - Parameter id: the document's id; nil for a fingerprint that does not depend on it.
    mutating func print(of finding: Finding, by analyzer: String, in id: String?) -> String {
        var hash = SHA256()
        for text in [analyzer, finding.rule, id, text(of: finding)].compactMap(\.self) {
            hash.update(Array(text.utf8) + [0])
        }
        let digest = hash.finish()
        let number = seen[digest, default: 0]
        seen[digest] = number + 1
        let print = number == 0 ? digest : SHA256.hexadecimal(of: Array("\(digest) \(number)".utf8))
        return String(print.prefix(Self.digits))
    }

    private func text(of finding: Finding) -> String {
        guard let range = finding.spans.first else { return "" }
        let end = min(range.upperBound, range.lowerBound + Self.longestText)
        return document[range.lowerBound..<end]
    }
}
