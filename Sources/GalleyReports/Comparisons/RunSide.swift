// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// One of the two runs that are compared.
package struct RunSide: Sendable {
    /// The run folder as the user named it.
    package let name: String
    /// The run's report.
    package let report: Report
    /// The measures of every analyzer, by its label, as it declares them.
    let measures: [String: [Measure]]

    /// Describes a run.
    package init(name: String, report: Report, plan: EnginePlan) {
        self.name = name
        self.report = report
        measures = Dictionary(
            plan.analyzers.map { ($0.label, $0.analyzer.info.measures) },
            uniquingKeysWith: { first, _ in first })
    }

    var analyzers: [Manifest.AnalyzerVersion] { report.manifest.analyzers }
}
