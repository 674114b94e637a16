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

    /// What is known of the analyzer with its options, as far as they are right.
    var info: AnalyzerInfo { analyzer?.info ?? entry.info }

    /// Whether it can be judged what the analyzer states: not if that follows from wrong options.
    var isKnown: Bool { analyzer != nil || !entry.followsOptions }

    /// Whether a measure that the analyzer reads is one of another item.
    func needs(_ other: ResolvedItem) -> Bool {
        info.needs.contains { $0.analyzer == other.item.name.value }
    }

    /// The marks that must be there before the analyzer works.
    var needed: [Located<String>] {
        let own = info.uses.map { Located(value: $0, range: item.id.range) }
        return only + except + own
    }
}
