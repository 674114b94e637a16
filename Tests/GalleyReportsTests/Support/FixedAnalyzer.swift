// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Gives whatever section the test wants to see drawn.
struct FixedAnalyzer: Analyzer {
    static let info = AnalyzerInfo(id: "fixed", summary: "Says what it was told.")

    var section = Section()

    func report(_ summary: EmptySummary, _ context: ReportContext) -> Section { section }
}
