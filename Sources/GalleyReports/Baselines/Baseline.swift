// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// The findings of an earlier run: how often each fingerprint occurred, and in which documents.
///
/// A baseline is read line by line; the findings themselves are not kept in memory.
package struct Baseline: Sendable {
    /// The name of the file as the user wrote it.
    package let name: String

    /// The folder that contains the inputs of the earlier run; nil if it is not known.
    package private(set) var root: String?

    /// The folders, if the documents have moved since the earlier run; nil if ids are compared.
    let moved: MovedInput?

    /// The number of findings with each key.
    private(set) var counts: [FindingKey: Int] = [:]

    /// For each analyzer label, the ids of the documents with findings, indexed by the label's
    /// number.
    private(set) var documents: [Set<ExactText>] = []

    /// The number of each analyzer label, which is its index in `documents`.
    private(set) var labels: [String: Int] = [:]
    private let expected: BaselineAnalyzers
    private var lines = 0
    private var hasEnded = false

    /// Makes an empty baseline for a run with the given manifest; `take` then adds the lines of a
    /// file.
    ///
    /// - Parameter moved: the folders, if documents are matched by their paths below them.
    package init(name: String, for manifest: Manifest, moved: MovedInput? = nil) {
        self.name = name
        self.moved = moved
        expected = BaselineAnalyzers(manifest)
    }

    /// Makes an empty baseline, to which `add` adds findings of the analyzers with these labels.
    init(name: String, labels: [String]) {
        self.name = name
        moved = nil
        expected = BaselineAnalyzers(json: [])
        enter(labels)
    }

    private mutating func enter(_ labels: [String]) {
        documents = labels.map { _ in [] }
        self.labels = Dictionary(zip(labels, 0...), uniquingKeysWith: { first, _ in first })
    }

    /// Reads one line, which is passed without its line feed.
    ///
    /// - Throws: `BaselineFault` if the line cannot be part of a baseline of this pipeline.
    package mutating func take(_ line: [UInt8]) throws(BaselineFault) {
        lines += 1
        guard let value = try? JSONValue(parsing: line) else {
            throw lines == 1
                ? Self.foreign
                : BaselineFault(message: "line \(lines) is damaged: it is not valid JSON")
        }
        if lines == 1 { return try takeHead(value) }
        guard !hasEnded else {
            throw BaselineFault(message: "line \(lines) comes after the end mark")
        }
        if value["end"] != nil {
            hasEnded = true
        } else if let entry = BaselineEntry(json: value), add(entry) {
            return
        } else {
            throw BaselineFault(
                message: "line \(lines) is damaged: it is not a finding of this baseline")
        }
    }

    /// Checks that the file is complete, after its last line has been read.
    ///
    /// - Throws: `BaselineFault` if the end mark is missing.
    package func finish() throws(BaselineFault) {
        guard lines > 0 else { throw Self.foreign }
        guard hasEnded else {
            throw BaselineFault(message: "it is incomplete: the end mark is missing")
        }
    }

    /// Whether the earlier run had findings in a document with this id.
    package func hasDocument(_ id: String) -> Bool {
        let id = ExactText(id)
        return documents.contains { $0.contains(id) }
    }

    /// The key of a finding; nil if its analyzer is not in the baseline.
    func key(of finding: RecordFinding) -> FindingKey? {
        guard let label = labels[finding.analyzer],
            let print = FindingKey.print(finding.fingerprint)
        else { return nil }
        return FindingKey(label: label, print: print)
    }

    private static let foreign = BaselineFault(
        message: "it is not a baseline; 'galley run' and 'galley report' make one with "
            + "'--format baseline'")

    private mutating func takeHead(_ value: JSONValue) throws(BaselineFault) {
        guard let version = value["galley_baseline"], let analyzers = value["analyzers"] else {
            throw Self.foreign
        }
        guard version == .integer(BaselineFormat.version) else {
            throw BaselineFault(message: "it was made by an incompatible version of Galley")
        }
        root = value["root"]?.stringValue
        let made = BaselineAnalyzers(json: analyzers)
        if let difference = made.difference(from: expected) {
            throw BaselineFault(
                message: "it belongs to another pipeline: \(difference); make a new baseline")
        }
        enter(made.labels)
    }

    /// Adds a finding.
    ///
    /// - Returns: false if the finding's analyzer is not in the baseline.
    @discardableResult
    mutating func add(_ entry: BaselineEntry) -> Bool {
        let record = moved.map { entry.moved($0) }?.record ?? entry.record
        guard let finding = record.findings.first, let key = key(of: finding) else {
            return false
        }
        counts[key, default: 0] += 1
        documents[key.label].insert(ExactText(record.id))
        return true
    }
}

/// Identifies a finding across runs by the label of its analyzer and by its fingerprint.
///
/// The fingerprint alone is not enough: it is made from the analyzer's id, so findings of two
/// labels of one analyzer may have the same fingerprint.
struct FindingKey: Hashable, Sendable {
    /// The number of the label in the baseline.
    let label: Int

    /// The fingerprint as a number, to save memory, because a baseline may have millions of
    /// findings.
    let print: UInt128

    /// Reads a fingerprint; returns nil if the text is not a fingerprint.
    static func print(_ text: String) -> UInt128? {
        text.utf8.count == 32 ? UInt128(text, radix: 16) : nil
    }
}

/// The reason why a file cannot be the baseline of a run.
package struct BaselineFault: Error, Sendable, Hashable {
    /// The description of the fault, for a diagnostic: lower-case first word, no full stop.
    package let message: String
}
