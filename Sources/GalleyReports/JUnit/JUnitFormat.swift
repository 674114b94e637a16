// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// Writes gates and accounts as test cases, for servers that show test results.
package struct JUnitFormat: ReportFormat {
    /// The name in pipelines and on the command line: `junit`.
    package static let name = "junit"
    /// The name of the file in the run folder: `gates.xml`.
    package static let fileName = "gates.xml"
    /// A description of the format.
    package static let summary =
        "Gates as test cases, for servers that show test results (JUnit XML)."

    private struct Case {
        let name: String
        /// The reason for the failure; nil if the case passed.
        let failure: String?
    }

    /// Makes the format.
    package init() {}

    /// Writes a report.
    package func render(_ report: Report) -> [UInt8] {
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

/// Writes text of any origin in XML 1.0.
private enum XMLText {
    /// The text on one line as the value of an attribute in double quotes.
    ///
    /// XML does not allow control characters, so `SafeText` replaces them with visible ones; the
    /// noncharacters that end in FFFE or FFFF are left out.
    static func attribute(_ text: String) -> String {
        let allowed = SafeText.short(text).unicodeScalars.filter { $0.value & 0xFFFE != 0xFFFE }
        return String(String.UnicodeScalarView(allowed))
            .replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
