// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyAnalyzers

struct FormulaTests {
    private let measures: [String: Double] = ["a.x": 6, "a.y": 4, "b.zero": 0, "b.share": 0.25]

    private func value(_ text: String) throws -> Double {
        try FormulaParser.parse(text).expression.value { measures[$0] }
    }

    @Test(arguments: [
        ("1", 1), (".5", 0.5), ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("8 / 4 / 2", 1),
        ("5 - 2 - 1", 2), ("--3", 3), ("-2 * -3", 6), ("a.x - a.y", 2), ("a.x/a.y", 1.5),
        ("max(1, a.x, 3)", 6), ("min(1, a.x)", 1), ("abs(a.y - a.x)", 2), ("sqrt(a.y)", 2),
        ("log(1)", 0), ("a.x > a.y", 1), ("a.x < a.y", 0), ("4 <= a.y", 1), ("a.x >= 7", 0),
        ("1 + (a.x > 5) * 10", 11), ("100\n*\tb.share", 25),
    ])
    func formulasHaveValues(_ text: String, _ expected: Double) throws {
        #expect(try value(text) == expected)
    }

    @Test(arguments: [
        ("a.x / b.zero", MissingValue.division), ("c.x + 1", .measure), ("log(b.zero)", .domain),
        ("sqrt(-1)", .domain), ("log(0 - 1) > 0", .domain),
        ("999999999999999 * 999999999", .domain), ("0 * (1 / b.zero)", .division),
    ])
    func aMissingValueHasAReason(_ text: String, _ expected: MissingValue) {
        #expect(throws: expected) { try value(text) }
    }

    @Test(arguments: [
        ("", 0..<0, "a value is missing here"), ("1 +", 3..<3, "a value is missing here"),
        ("(1", 2..<2, "not closed"), ("1 2", 2..<3, "unexpected text"),
        ("1x", 0..<2, "'1x' is not a number"),
        ("1.2.3", 0..<5, "not a number"), ("wrods + 1", 0..<5, "not a measure or a function"),
        ("log 1", 4..<5, "'log' is a function"), ("abs(1, 2)", 0..<3, "has 2 values"),
        ("1 < 2 < 3", 6..<7, "unexpected text"), ("1 é", 2..<4, "unexpected text"),
        (")", 0..<1, "missing"),
        ("max()", 4..<5, "a value is missing here"),
    ])
    func faultsHaveAPosition(_ text: String, _ bytes: Range<Int>, _ words: String) {
        do {
            _ = try FormulaParser.parse(text)
            Issue.record("'\(text)' is accepted")
        } catch {
            #expect(error.bytes == bytes && error.message.contains(words), "\(error)")
        }
    }

    @Test func formulasThatAreTooDeepOrTooLongAreRefused() {
        for text in [
            String(repeating: "(", count: 100_000), String(repeating: "-", count: 100_000) + "1",
            "1" + String(repeating: "+1", count: 100_000),
        ] {
            #expect(throws: FormulaFault.self) { try FormulaParser.parse(text) }
        }
    }

    @Test func measureNamesAreNeedsWithTheirPositions() throws {
        var formula = Formula()
        formula.values = try NamedOptions(option: ["b": "a.x + é.y", "a": " c.z"])
        try formula.load()
        let path: [OptionFault.PathElement] = [.key("values")]
        #expect(
            formula.infoWithOptions.needsMeasures == [
                NeededMeasure("c.z", path: path + [.key("a")], bytes: 1..<4),
                NeededMeasure("a.x", path: path + [.key("b")], bytes: 0..<3),
                NeededMeasure("é.y", path: path + [.key("b")], bytes: 6..<10),
            ])
    }

    /// The engine first runs the analyzers that a formula needs, wherever they are in the pipeline.
    @Test func documentsWithoutAValueAreCounted() throws {
        func configured<A: Analyzer>(_ type: A.Type, _ options: JSONObject) throws
            -> LoadedAnalyzer
        {
            try AnalyzerEntry(type).configure(options) { name throws(OptionFault) in
                Resource(file: name, bytes: [])
            }.get()
        }
        let values: JSONValue = ["ratio": "1 / war.army", "twice": "2 * war.army"]
        let plan = EnginePlan(
            analyzers: [
                PlannedAnalyzer(analyzer: try configured(Formula.self, ["values": values])),
                PlannedAnalyzer(
                    label: "war",
                    analyzer: try configured(
                        Lexicon.self, ["categories": ["army": ["army", "soldier*"]]])),
            ], order: [1, 0])
        let worker = Worker(plan: plan)
        worker.meet(3)
        let results = worker.process(
            ["army and soldiers", "no war", "army"].enumerated().map {
                TextDocument(id: "\($0)", text: $1)
            })
        #expect(results.map { $0.record?["formula.ratio"] } == [0.5, nil, 1])
        #expect(results.map { $0.record?["formula.twice"] } == [4, 0, 2])
        let manifest = Manifest(toolVersion: "", pipeline: "", pipelineHash: "", plan: plan)
        let report = worker.state.report(manifest)
        let missing = report.sections[0].section.tables.first { $0.name == "no_value" }
        #expect(missing?.rows == [[.text("ratio"), .text("division by zero"), .count(1)]])
        let figure = report.figures.first { $0.name == "formula.ratio.documents" }
        #expect(figure?.value == .count(2))
        #expect(
            report.sections[0].section.notes == ["ratio = 1 / war.army", "twice = 2 * war.army"])
    }

    @Test func allFaultyFormulasAreReportedAndTheOthersAreKept() throws {
        let values: JSONObject = ["x": "1 +", "y": "(2", "z": "nope.x", "Bad": "1"]
        let entry = AnalyzerEntry(Formula.self)
        let result = entry.configure(["values": .object(values)]) { name throws(OptionFault) in
            Resource(file: name, bytes: [])
        }
        guard case .failure(let list) = result else {
            Issue.record("the formulas are accepted")
            return
        }
        #expect(list.faults.map { $0.path.last } == [.key("Bad"), .key("x"), .key("y")])
        #expect(list.needs.map(\.name) == ["nope.x"])
    }
}
