// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports

/// Records of the sample documents.
enum SampleRecords {
    /// The documents' results.
    static func results() -> [DocumentResult] {
        let worker = Worker(plan: SampleReport.quickstartPlan())
        let documents = Array(SampleText.pages.prefix(3)) + SampleText.hostile
        return worker.process(documents)
    }

    /// Their records as JSON Lines.
    static func lines() -> [UInt8] {
        var bytes: [UInt8] = []
        for record in results().compactMap(\.record) {
            JSONLinesRecords().append(record, to: &bytes)
        }
        return bytes
    }
}
