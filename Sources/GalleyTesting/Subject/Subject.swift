// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The analyzer under test, with its options, its resources and the seed of the synthetic texts.
struct Subject {
    let entry: AnalyzerEntry
    let options: JSONObject
    let resources: [String: [UInt8]]
    let seed: UInt64

    /// Configures the analyzer with the given options.
    func configure(
        _ options: JSONObject
    ) -> Result<LoadedAnalyzer, AnalyzerEntry.FaultList> {
        entry.configure(options) { name throws(OptionFault) in
            guard let bytes = resources[name] else {
                throw OptionFault(
                    .unreadableResource, path: [], "no content was given for '\(name)'")
            }
            return Resource(file: name, bytes: bytes)
        }
    }
}
