// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
public import GalleyJSON

/// Checks whether an analyzer meets the analyzer contract; tests of any framework can call it.
///
/// The check examines the analyzer's examples, unusual texts and synthetic texts, divides the texts
/// among workers in many ways, and encodes and decodes the summaries. The check takes a second or
/// two.
///
/// - Parameters:
///   - type: the type of the analyzer.
///   - options: the options whose values differ from the defaults; each example has its own
///     options.
///   - resources: the contents of the files that the options name, keyed by file name.
///   - seed: the seed of the synthetic texts, which failures report.
/// - Throws: one error that contains every clause of the contract that the analyzer does not meet.
public func checkAnalyzer<A: Analyzer>(
    _ type: A.Type,
    options: JSONObject = [:],
    resources: [String: [UInt8]] = [:],
    seed: UInt64 = 1
) throws(ConformanceError) {
    try checkAnalyzer(AnalyzerEntry(type), options: options, resources: resources, seed: seed)
}

/// Checks whether an analyzer from a registry meets the analyzer contract.
///
/// - Parameters:
///   - entry: the analyzer.
///   - options: the options whose values differ from the defaults; each example has its own
///     options.
///   - resources: the contents of the files that the options name, keyed by file name.
///   - seed: the seed of the synthetic texts, which failures report.
/// - Throws: one error that contains every clause of the contract that the analyzer does not meet.
package func checkAnalyzer(
    _ entry: AnalyzerEntry,
    options: JSONObject = [:],
    resources: [String: [UInt8]] = [:],
    seed: UInt64 = 1
) throws(ConformanceError) {
    // If the declaration depends on the options and no options are given, the options of the first
    // example are used.
    let tried =
        entry.infoDependsOnOptions && options.isEmpty
        ? entry.info.examples.first?.options ?? options : options
    let subject = Subject(entry: entry, options: tried, resources: resources.files, seed: seed)
    let failures = subject.failures()
    guard failures.isEmpty else {
        throw ConformanceError(name: entry.info.id, kind: "analyzer", failures: failures)
    }
}

extension Subject {
    /// The failures of all checks; checks that need a run are made only if the analyzer accepts the
    /// options.
    fileprivate func failures() -> [ConformanceFailure] {
        let declared = DeclarationCheck(info: entry.info).failures() + OptionCheck(self).failures()
        switch configure(options) {
        case .failure(let list):
            return declared
                + list.faults.map { fault in
                    ConformanceFailure(.options, "the options are refused: \(fault)")
                }
        case .success(let analyzer):
            return declared + failures(of: Trial(analyzer, examples: entry.info.examples))
        }
    }

    private func failures(of trial: Trial) -> [ConformanceFailure] {
        let samples = SampleTexts(examples: entry.info.examples.map(\.text), seed: seed)
        return ExampleCheck(self).failures()
            + HostileTextCheck(trial, samples).failures()
            + ReportCheck(trial, samples).failures()
            + LayerCheck(trial, samples).failures()
            + DeterminismCheck(trial, samples).failures()
            + StateCheck(trial, samples).failures()
    }
}
