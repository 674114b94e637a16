// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// The whole report for programs, as `Config/schema/report.schema.json` describes it.
package struct JSONFormat: ReportFormat {
    /// The name in pipelines and on the command line: `json`.
    package static let name = "json"
    /// The name of the file in the run folder: `report.json`.
    package static let fileName = "report.json"
    /// A description of the format.
    package static let summary = "The whole report for programs, with a version and a JSON Schema."

    /// True, because the file contains everything that other formats show.
    package static let showsExhibits = true

    /// The version of the format, written as the first member; it changes when programs that read
    /// the file must change.
    package static let version = 1

    /// Makes the format.
    package init() {}

    /// Writes a report.
    package func render(_ report: Report) -> [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.object {
            $0.member("galley_report", Self.version)
            $0.key("manifest")
            $0.write(report.manifest)
            $0.key("accounts")
            $0.write(report.accounts)
            $0.array("gates", of: report.gates) { $0.write($1) }
            if let baseline = report.baseline {
                $0.key("baseline")
                $0.write(baseline)
            }
            $0.key("figures")
            $0.write(report.figures)
            $0.key("shares")
            $0.writeShares(of: report.figures)
            $0.array("sections", of: report.sections) { $0.write($1) }
            if !report.grouping.isEmpty {
                $0.member("grouped_by", report.grouping.joined(separator: ", "))
            }
            $0.array("groups", of: report.groups) { $0.write($1) }
            if !report.failures.isEmpty {
                $0.array("failures", of: report.failures) { writer, failure in
                    writer.compactly { $0.object { $0.members(of: failure) } }
                }
            }
            $0.array("exhibits", of: report.exhibits) { $0.write($1) }
        }
        writer.endLine()
        return writer.bytes
    }
}
