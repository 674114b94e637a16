// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// An analyzer whose options are set and whose resources are read but not yet parsed.
///
/// Loading needs no further input, so several analyzers can be loaded at the same time.
package struct UnloadedAnalyzer: Sendable {
    private let finish: @Sendable () -> Result<LoadedAnalyzer, AnalyzerEntry.FaultList>

    init<A: Analyzer>(_ analyzer: A) {
        finish = {
            var analyzer = analyzer
            do throws(OptionFault) {
                try analyzer.load()
            } catch {
                let partly = analyzer as? any PartlyLoadedAnalyzer
                let needs = partly?.measuresNeededByValidOptions ?? []
                return .failure(AnalyzerEntry.FaultList(faults: error.all, needs: needs))
            }
            return .success(LoadedAnalyzer(analyzer))
        }
    }

    init(_ analyzer: any ExternalAnalyzer, _ settings: ExternalSettings) {
        finish = {
            do throws(OptionFault) {
                try analyzer.load(settings)
            } catch {
                return .failure(AnalyzerEntry.FaultList(faults: error.all))
            }
            return .success(LoadedAnalyzer(analyzer, settings))
        }
    }

    init(_ analyzer: LoadedAnalyzer) {
        finish = { .success(analyzer) }
    }

    /// Loads the analyzer, or returns all faults in its resources and options.
    package func load() -> Result<LoadedAnalyzer, AnalyzerEntry.FaultList> { finish() }
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
                faults += error.all
            }
        }
        guard faults.isEmpty else { return .failure(AnalyzerEntry.FaultList(faults: faults)) }
        return .success(UnloadedAnalyzer(self, settings))
    }
}

/// An analyzer that knows which measures it needs even if some of its options are faulty.
///
/// The measures are checked together with the options, so that all faults are reported at once.
package protocol PartlyLoadedAnalyzer: Analyzer {
    /// The measures that the valid options need; this property is read after `load` has thrown.
    var measuresNeededByValidOptions: [NeededMeasure] { get }
}
