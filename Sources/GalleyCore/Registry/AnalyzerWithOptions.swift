// SPDX-License-Identifier: Apache-2.0

/// An analyzer whose options are set and whose resources are read, but not yet understood.
///
/// Loading needs nothing from outside, so that several analyzers can be loaded at the same time.
public struct AnalyzerWithOptions: Sendable {
    private let finish: @Sendable () throws(OptionFault) -> ConfiguredAnalyzer

    init<A: Analyzer>(_ analyzer: A) {
        finish = { () throws(OptionFault) in
            var analyzer = analyzer
            try analyzer.load()
            return ConfiguredAnalyzer(analyzer)
        }
    }

    init(_ analyzer: any DeclaredAnalyzer, _ settings: DeclaredSettings) {
        finish = { () throws(OptionFault) in
            try analyzer.load(settings)
            return ConfiguredAnalyzer(analyzer, settings)
        }
    }

    init(_ analyzer: ConfiguredAnalyzer) {
        finish = { () throws(OptionFault) in analyzer }
    }

    /// Loads the analyzer, or says what is wrong with its resources.
    public func load() -> Result<ConfiguredAnalyzer, AnalyzerEntry.FaultList> {
        do throws(OptionFault) {
            return .success(try finish())
        } catch {
            return .failure(AnalyzerEntry.FaultList(faults: [error]))
        }
    }
}
