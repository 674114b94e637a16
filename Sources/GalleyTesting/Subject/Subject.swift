// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The analyzer under test, with its options, its resources and the seed of the synthetic texts.
struct Subject {
    let entry: AnalyzerEntry
    let options: JSONObject
    let resources: [Resource]
    let seed: UInt64

    /// Configures the analyzer with the given options.
    func configure(
        _ options: JSONObject
    ) -> Result<LoadedAnalyzer, AnalyzerEntry.FaultList> {
        entry.configure(options) { name throws(OptionFault) in
            try resources.named(name)
        }
    }
}

extension [String: [UInt8]] {
    /// The contents of files, by name, as the files that options name; sorted by name.
    var files: [Resource] {
        map { Resource(file: $0.key, bytes: $0.value) }.sorted {
            ExactText($0.name) < ExactText($1.name)
        }
    }
}
