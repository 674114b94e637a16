// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// An item of `analyzers` whose analyzer is known.
struct ResolvedItem {
    /// The item as it was written.
    let item: AnalyzerItem
    /// What is known of its analyzer.
    let entry: AnalyzerEntry
    /// The analyzer before it is loaded; nil if its options are wrong.
    let withOptions: AnalyzerWithOptions?
    /// The loaded analyzer; nil if its options or resources are wrong.
    var analyzer: ConfiguredAnalyzer?
    /// The parts of the texts that it looks at, with the place where each label is asked for.
    var only: [Located<String>] = []
    var except: [Located<String>] = []

    /// The marks that must be there before the analyzer works.
    var needed: [Located<String>] {
        let own = entry.info.uses.map { Located(value: $0, range: item.id.range) }
        return only + except + own
    }
}
