// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// An analyzer whose options are set and whose resources are read, but not yet parsed.
///
/// Loading needs no further input, so several analyzers can be loaded at the same time.
package struct UnloadedAnalyzer: Sendable {
    private let finish: @Sendable () throws(OptionFault) -> LoadedAnalyzer

    init<A: Analyzer>(_ analyzer: A) {
        finish = { () throws(OptionFault) in
            var analyzer = analyzer
            try analyzer.load()
            return LoadedAnalyzer(analyzer)
        }
    }

    init(_ analyzer: any ExternalAnalyzer, _ settings: ExternalSettings) {
        finish = { () throws(OptionFault) in
            try analyzer.load(settings)
            return LoadedAnalyzer(analyzer, settings)
        }
    }

    init(_ analyzer: LoadedAnalyzer) {
        finish = { () throws(OptionFault) in analyzer }
    }

    /// Loads the analyzer, or returns the fault in its resources or options.
    package func load() -> Result<LoadedAnalyzer, AnalyzerEntry.FaultList> {
        do throws(OptionFault) {
            return .success(try finish())
        } catch {
            return .failure(AnalyzerEntry.FaultList(faults: [error]))
        }
    }
}

extension ExternalAnalyzer {
    /// Sets the options from a pipeline, or returns all faults in them.
    func setOptions(
        _ written: JSONObject, _ reader: (String) throws(OptionFault) -> Resource
    ) -> Result<UnloadedAnalyzer, AnalyzerEntry.FaultList> {
        var settings = ExternalSettings(options)
        var faults: [OptionFault] = []
        for member in written {
            guard let option = options.first(where: { $0.name == member.key }) else {
                faults.append(.unknown(member.key, of: info.id, among: options.map(\.name)))
                continue
            }
            do throws(OptionFault) {
                try OptionFault.within(.key(member.key)) { () throws(OptionFault) in
                    try settings.set(option, member.value, reader)
                }
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { return .failure(AnalyzerEntry.FaultList(faults: faults)) }
        return .success(UnloadedAnalyzer(self, settings))
    }
}
