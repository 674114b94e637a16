// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Gates and accounts as test cases, for servers that show tests.
public struct JUnitFormat: ReportFormat {
    /// In pipelines it is `junit`.
    public static let name = "junit"
    /// In the run folder it is `gates.xml`.
    public static let fileName = "gates.xml"
    /// What the format is good for.
    public static let summary = "Gates as test cases, for servers that show tests (JUnit XML)."

    private struct Case {
        let name: String
        /// What went wrong; nil: nothing.
        let failure: String?
    }

    /// Makes the format.
    public init() {}

    /// Writes a report.
    public func render(_ report: Report) -> [UInt8] {
        let cases = Self.cases(report)
        let failures = cases.count { $0.failure != nil }
        let counts = "tests=\"\(cases.count)\" failures=\"\(failures)\""
        let name = XMLText.attribute(report.manifest.pipeline)
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<testsuites name=\"Galley\" \(counts)>",
            "  <testsuite name=\"\(name)\" \(counts) errors=\"0\" skipped=\"0\" time=\"0\">",
        ]
        if let baseline = report.baseline { lines += Self.properties(baseline) }
        for test in cases { lines += Self.lines(test) }
        lines += ["  </testsuite>", "</testsuites>"]
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func properties(_ baseline: BaselineOutcome) -> [String] {
        let counts = [
            ("new", baseline.newCount), ("known", baseline.knownCount),
            ("fixed", baseline.fixedCount), ("unchecked", baseline.uncheckedCount),
        ]
        let lines = counts.map { name, count in
            "      <property name=\"baseline.\(name)\" value=\"\(count)\"/>"
        }
        return ["    <properties>"] + lines + ["    </properties>"]
    }

    private static func lines(_ test: Case) -> [String] {
        let head =
            "    <testcase classname=\"galley\" name=\"\(XMLText.attribute(test.name))\" time=\"0\""
        guard let failure = test.failure else { return [head + "/>"] }
        let message = XMLText.attribute(failure)
        return [head + ">", "      <failure message=\"\(message)\"/>", "    </testcase>"]
    }

    private static func cases(_ report: Report) -> [Case] {
        let accounts = AccountsText(report.accounts)
        let balance = Case(
            name: "every document is accounted for",
            failure: report.accounts.balance ? nil : accounts.summary)
        let empty = Case(name: "something was analyzed", failure: accounts.summary)
        let gates = report.gates.map {
            Case(name: $0.gate, failure: $0.tripped ? "found \($0.actual)" : nil)
        }
        return [balance] + (report.isEmptyByFault ? [empty] : []) + gates
    }
}
