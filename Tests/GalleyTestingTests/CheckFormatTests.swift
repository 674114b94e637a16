// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports
import GalleyTesting
import Testing

/// A format that meets the contract, and four that do not.
private struct Good: ReportFormat {
    static let name = "good"
    static let fileName = "good.txt"
    static let summary = "A line per section."
    var prefix = "* "

    static var options: [FormatOption<Self>] {
        [FormatOption("prefix", \.prefix, "The beginning of each line.")]
    }

    func render(_ report: Report) -> [UInt8] {
        Array(report.sections.map { prefix + $0.label + "\n" }.joined().utf8)
    }
}

private struct Escaping: ReportFormat {
    static let name = "escaping"
    static let fileName = "../report.txt"
    static let summary = ""

    func render(_ report: Report) -> [UInt8] { [0xFF] }
}

private struct Unsteady: FindingFormat {
    static let name = "unsteady"
    static let fileName = "findings.txt"
    static let summary = "A line per run, in no fixed order."

    func begin(_ report: Report) -> any FindingWriter { UnsteadyWriter() }
}

private struct UnsteadyWriter: FindingWriter {
    mutating func begin(_ bytes: inout [UInt8]) { bytes += "\(UInt64.random(in: 0 ... .max))".utf8 }
    mutating func add(_ record: Record, to bytes: inout [UInt8]) {}
    mutating func end(_ bytes: inout [UInt8]) {}
}

private struct Picky: ReportFormat {
    static let name = "Picky"
    static let fileName = "picky.txt"
    static let summary = "Refuses its own default."
    var size = 0

    static var options: [FormatOption<Self>] { [FormatOption("size", \.size, "", in: 1...2)] }

    func render(_ report: Report) -> [UInt8] { [] }
}

struct CheckFormatTests {
    private func clauses(_ type: any Format.Type) -> Set<ContractClause> {
        do throws(ConformanceError) {
            try checkFormat(type)
            return []
        } catch {
            return Set(error.failures.map(\.clause))
        }
    }

    @Test func everyClauseIsChecked() {
        #expect(clauses(Good.self) == [])
        #expect(clauses(Escaping.self) == [.declaration, .output])
        #expect(clauses(Unsteady.self) == [.determinism])
        #expect(clauses(Picky.self) == [.declaration])
    }

    @Test func optionsAreChecked() {
        #expect(throws: ConformanceError.self) { try checkFormat(Good.self, options: ["x": 1]) }
        #expect(throws: Never.self) { try checkFormat(Good.self, options: ["prefix": "-"]) }
    }

    @Test(arguments: FormatRegistry.builtIn.names) func builtInFormatsMeetTheContract(
        _ name: String
    ) throws {
        for type in Self.builtIn where type.name == name { try checkFormat(type) }
        #expect(Self.builtIn.contains { $0.name == name })
    }

    private static let builtIn: [any Format.Type] = [
        BaselineFormat.self, CSVFormat.self, GitHubFormat.self, HTMLFormat.self, JSONFormat.self,
        JUnitFormat.self, MarkdownFormat.self, SARIFFormat.self, TerminalFormat.self,
    ]
}
