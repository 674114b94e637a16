// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Divides by the number of documents, of which there may be none.
struct BadReport: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "bad_report", summary: "Divides.", examples: [Example("nothing is found", "a")])
    }

    func report(_ summary: EmptySummary, _ context: ReportContext) -> Section {
        let mean = 0 / Double(context.tally.documents)
        return Section(keyFigures: [KeyFigure("mean", .number(mean, decimals: 2))])
    }
}
