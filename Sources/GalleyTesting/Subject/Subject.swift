// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The analyzer under test, with its options and the texts to try it with.
struct Subject {
    let entry: AnalyzerEntry
    let options: JSONObject
    let resources: [String: [UInt8]]
    let seed: UInt64

    /// Everything that is wrong; what needs a run is tried only if the options are accepted.
    func failures() -> [ConformanceFailure] {
        let declared = DeclarationCheck(info: entry.info).failures() + OptionCheck(self).failures()
        switch configure(options) {
        case .failure(let list):
            return declared
                + list.faults.map { fault in
                    ConformanceFailure(.options, "the options are refused: \(fault.inWords)")
                }
        case .success(let analyzer):
            return declared + failures(of: Trial(analyzer))
        }
    }

    /// The analyzer with these options.
    func configure(
        _ options: JSONObject
    ) -> Result<ConfiguredAnalyzer, AnalyzerEntry.FaultList> {
        entry.configure(options) { name throws(OptionFault) in
            guard let bytes = resources[name] else {
                throw OptionFault(
                    .unreadableResource, path: [], "no content was given for '\(name)'")
            }
            return Resource(file: name, bytes: bytes)
        }
    }

    private func failures(of trial: Trial) -> [ConformanceFailure] {
        let samples = SampleTexts(examples: entry.info.examples.map(\.text), seed: seed)
        return ExampleCheck(self).failures()
            + TextCheck(trial, samples).failures()
            + ReportCheck(trial, samples).failures()
            + LayerCheck(trial, samples).failures()
            + DeterminismCheck(trial, samples).failures()
            + StateCheck(trial, samples).failures()
    }
}

extension OptionFault {
    /// The fault in one line, the option first.
    var inWords: String {
        let place = path.map { element in
            switch element {
            case .key(let key): key
            case .index(let index): "\(index)"
            }
        }.joined(separator: "/")
        return "\(place): \(message)" + (expected.map { ", expected \($0)" } ?? "")
    }
}
