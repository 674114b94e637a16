// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// What is known of an earlier run's findings: how often each fingerprint occurred, and where.
///
/// Read a line at a time; the findings themselves stay in the file.
package struct Baseline: Sendable {
    /// The file as the user named it.
    package let name: String
    private(set) var counts: [FindingKey: Int] = [:]
    /// The documents with findings, for each label.
    private(set) var documents: [Set<ExactText>] = []
    private(set) var labels: [String: Int] = [:]
    private let expected: BaselineAnalyzers
    private var lines = 0
    private var hasEnded = false

    /// Begins to read a baseline for a run of a pipeline.
    package init(name: String, for manifest: Manifest) {
        self.name = name
        expected = BaselineAnalyzers(manifest)
    }

    /// Begins a baseline that is made of findings as they come.
    init(name: String, labels: [String]) {
        self.name = name
        expected = BaselineAnalyzers(json: [])
        enter(labels)
    }

    private mutating func enter(_ labels: [String]) {
        documents = labels.map { _ in [] }
        self.labels = Dictionary(zip(labels, 0...), uniquingKeysWith: { first, _ in first })
    }

    /// Takes in a line, without its line feed.
    ///
    /// - Throws: `BaselineFault` if it does not belong to a baseline of this pipeline.
    package mutating func take(_ line: [UInt8]) throws(BaselineFault) {
        lines += 1
        guard let value = try? JSONValue(parsing: line) else {
            throw lines == 1
                ? Self.foreign
                : BaselineFault(message: "line \(lines) is damaged: it is no JSON")
        }
        if lines == 1 { return try takeHead(value) }
        guard !hasEnded else {
            throw BaselineFault(message: "line \(lines) stands behind the end mark")
        }
        if value["end"] != nil {
            hasEnded = true
        } else if let entry = BaselineEntry(json: value), add(entry) {
            return
        } else {
            throw BaselineFault(message: "line \(lines) is damaged: it is no finding of this file")
        }
    }

    /// Says that there are no more lines.
    ///
    /// - Throws: `BaselineFault` if the end mark is missing.
    package func finish() throws(BaselineFault) {
        guard lines > 0 else { throw Self.foreign }
        guard hasEnded else {
            throw BaselineFault(message: "it is cut off: the end mark is missing")
        }
    }

    /// The key of a finding; nil if its analyzer is not in the baseline.
    func key(of finding: RecordFinding) -> FindingKey? {
        guard let label = labels[finding.analyzer],
            let print = FindingKey.print(finding.fingerprint)
        else { return nil }
        return FindingKey(label: label, print: print)
    }

    private static let foreign = BaselineFault(
        message: "it is no baseline: make one with '--format baseline' of 'galley run' or "
            + "'galley report'")

    private mutating func takeHead(_ value: JSONValue) throws(BaselineFault) {
        guard let version = value["galley_baseline"], let analyzers = value["analyzers"] else {
            throw Self.foreign
        }
        guard version == .integer(BaselineFormat.version) else {
            throw BaselineFault(message: "it is a baseline of another version of Galley")
        }
        let made = BaselineAnalyzers(json: analyzers)
        if let difference = made.difference(from: expected) {
            throw BaselineFault(
                message: "it is of another pipeline: \(difference); make it anew with this one")
        }
        enter(made.labels)
    }

    /// Takes in a finding; false if its analyzer is not in the baseline.
    @discardableResult
    mutating func add(_ entry: BaselineEntry) -> Bool {
        guard let finding = entry.record.findings.first, let key = key(of: finding) else {
            return false
        }
        counts[key, default: 0] += 1
        documents[key.label].insert(ExactText(entry.record.id))
        return true
    }
}
