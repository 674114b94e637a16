// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import Testing

@testable import GalleyAnalyzers

struct PatternTests {
    private func made(_ checks: JSONValue) throws -> Pattern {
        var pattern = Pattern()
        pattern.checks = try [PatternCheck](option: checks)
        try pattern.load()
        return pattern
    }

    private func fault(_ checks: JSONValue) -> OptionFault? {
        do throws(OptionFault) {
            var pattern = Pattern()
            pattern.checks = try [PatternCheck](option: checks)
            try pattern.load()
            return nil
        } catch {
            return error
        }
    }

    private func found(_ checks: JSONValue, _ text: String) throws -> [String] {
        let document = AnnotatedDocument(text: text)
        let evidence = try made(checks).examine(document)
        return evidence.findings.map { "\($0.rule) \(document[$0.spans[0]])" }
    }

    @Test func everyCheckIsARule() throws {
        let pattern = try made([
            ["id": "b", "regex": "x", "severity": "error"], ["id": "a", "words": ["y"]],
        ])
        let info = pattern.infoWithOptions
        #expect(info.rules.map(\.id) == ["b", "a"])
        #expect(info.rules.map(\.severity) == [.error, .warning])
        #expect(info.measures.map(\.name) == ["b_count", "a_count"])
        #expect(info.figures.map(\.name) == ["b_document_share", "a_document_share"])
        let evidence = try pattern.examine(AnnotatedDocument(text: "y x y"))
        #expect(evidence.findings.map(\.rule) == ["a", "b", "a"])
        #expect(evidence.measures == ["b_count": 1, "a_count": 2])
    }

    @Test func wordsAreWholeAndOfAnyCase() throws {
        let words: JSONValue = [["id": "w", "words": ["can", "naïve", "air strike", "soldier*"]]]
        #expect(
            try found(words, "CAN can’t cannot Naïve air  strike. Air, strike soldiers")
                == ["w CAN", "w Naïve", "w air  strike", "w soldiers"])
        let exact: JSONValue = [["id": "w", "words": ["US"], "ignore_case": false]]
        #expect(try found(exact, "US us Us") == ["w US"])
        let within: JSONValue = [
            ["id": "w", "words": ["ai", "(x)", "a?c"], "whole_words": false]
        ]
        #expect(try found(within, "PAIN f(X) aéc") == ["w AI", "w (X)", "w aéc"])
    }

    @Test func messagesAndEditsContainWhatWasMatched() throws {
        let pattern = try made([
            [
                "id": "twice", "regex": #"\b(?<word>\w+)\s+\1\b"#,
                "message": "'{word}' twice: {match}",
                "replacement": "{1}",
            ]
        ])
        let finding = try #require(
            try pattern.examine(AnnotatedDocument(text: "an é\né b")).findings.first)
        #expect(finding.message == "'é' twice: é é")
        #expect(finding.edits == [Edit(3..<8, replacement: "é")])
        #expect(try FixedText("an é\né b", [finding]).text == "an é b")
    }

    @Test(
        "a replacement without capitals gets those of the match if case is ignored",
        arguments: [
            ("utilize", "use"), ("Utilize", "Use"), ("UTILIZE", "USE"), ("éCLAT", "use"),
        ])
    func capitals(text: String, replaced: String) throws {
        let checks: JSONValue = [["id": "a", "words": ["utilize", "éclat"], "replacement": "use"]]
        let findings = try made(checks).examine(AnnotatedDocument(text: text)).findings
        #expect(findings[0].edits.map(\.replacement) == [replaced])
    }

    @Test("a replacement keeps its own capitals, and a check with case keeps its spelling")
    func ownCapitals() throws {
        func replacement(_ pattern: Pattern, of text: String) throws -> String? {
            let findings = try pattern.examine(AnnotatedDocument(text: text)).findings
            return findings.first?.edits.first?.replacement
        }
        let own = try made([["id": "a", "words": ["iphone"], "replacement": "iPhone"]])
        #expect(try replacement(own, of: "Iphone") == "iPhone")
        let exact = try made([["id": "a", "regex": "Color", "replacement": "colour"]])
        #expect(try replacement(exact, of: "Color") == "colour")
    }

    @Test func longMatchesAreQuotedInPart() throws {
        let text = String(repeating: "é", count: 200)
        let evidence = try made([["id": "long", "regex": ".+"]]).examine(
            AnnotatedDocument(text: text))
        #expect(evidence.findings.first?.message == "found '\(text.prefix(40))…'")
    }

    /// A match that would extend into excluded text does not hide a shorter match in the selected
    /// text.
    @Test func onlyTheSelectionIsSearched() throws {
        let entry = AnalyzerEntry(Pattern.self)
        let options: JSONObject = ["checks": [["id": "run", "regex": "a+"]]]
        let configured = try entry.configure(options) { name throws(OptionFault) in
            Resource(file: name, bytes: [])
        }.get()
        let plan = EnginePlan(analyzers: [
            PlannedAnalyzer(
                analyzer: configured, selection: MarkSelection(only: [], except: ["out"]))
        ])
        let document = TextDocument(
            id: "d", text: "aaaé aa", marks: [Mark("out", 0..<2), Mark("out", 6..<7)])
        let evidence = try #require(try Worker(plan: plan).explain(document).first?.get())
        #expect(evidence.findings.flatMap(\.spans) == [2..<3, 7..<8])
    }

    @Test func tooMuchWorkFailsTheDocument() throws {
        let pattern = try made([["id": "slow", "regex": "(a+)+(?<=b)"]])
        let text = String(repeating: "a", count: 5_000)
        let error = #expect(throws: PatternFailure.self) {
            try pattern.examine(AnnotatedDocument(text: text))
        }
        #expect(
            error?.description
                == "the check 'slow' was stopped: its pattern needs more steps on this text than "
                + "are allowed; the usual cause is a repeat within a repeat, such as (a+)+")
        #expect(try pattern.examine(AnnotatedDocument(text: "b")).findings.isEmpty)
    }

    @Test(
        arguments: [
            ([], ["checks"], "nothing to look for"),
            ([["id": "A", "regex": "a"]], ["checks", "0", "id"], "'A' is not a valid"),
            (
                [["id": "a", "regex": "a"], ["id": "a_count", "regex": "a"]],
                ["checks", "1", "id"],
                "'a_count' is already used"
            ),
            ([["id": "a"]], ["checks", "0"], "has neither 'regex' nor 'words'"),
            ([["id": "a", "regex": "b", "words": ["c"]]], ["checks", "0"], "has both"),
            ([["id": "a", "regex": ""]], ["checks", "0", "regex"], "an empty pattern"),
            ([["id": "a", "words": []]], ["checks", "0", "words"], "there is no word"),
            (
                [["id": "a", "words": ["b", "a, b"]]], ["checks", "0", "words", "1"],
                "cannot be found"
            ),
            (
                [["id": "a", "words": ["b*"], "ignore_case": false]],
                ["checks", "0", "words", "0"],
                "wildcard"
            ),
            (
                [["id": "a", "regex": "(", "message": "{9}"]], ["checks", "0", "regex"],
                "parenthesis"
            ),
            (
                [["id": "a", "regex": "b", "message": "{1}"]], ["checks", "0", "message"],
                "no group '1'"
            ),
            (
                [["id": "a", "words": ["b"], "replacement": "{"]], ["checks", "0", "replacement"],
                "brace"
            ),
        ] as [(JSONValue, [String], String)])
    func faultsHaveAPath(_ checks: JSONValue, _ path: [String], _ words: String) throws {
        let fault = try #require(self.fault(checks))
        let steps = fault.path.map { step in
            switch step {
            case .key(let key): key
            case .index(let index): "\(index)"
            }
        }
        #expect(steps == path, "\(fault)")
        #expect(fault.message.contains(words), "\(fault)")
    }

    @Test(
        arguments: [
            [["id": "words", "words": ["they", "th* a*"], "replacement": "x"]],
            [["id": "any", "regex": #"\w+|\s"#], ["id": "lines", "regex": "^.*$"]],
        ] as [JSONValue])
    func meetsTheAnalyzerContract(_ checks: JSONValue) throws {
        try checkAnalyzer(Pattern.self, options: ["checks": checks])
    }

    /// Faults in the keys of a check and faults in its pattern are reported together.
    @Test func allFaultsOfAllChecksAreReported() throws {
        let checks: JSONValue = [
            ["id": "a", "regex": "a", "severity": "loud"], ["id": "b", "regex": "(b"],
            ["id": "c", "regex": "c", "message": "{2}", "replacement": "{3}"],
            ["id": "a", "regex": "d"], ["id": "e", "regex": "e", "replacment": "f"],
            ["id": "g", "words": ["and/or", "h", "one/two"]], ["id": "i", "regexp": "i"],
        ]
        let result = AnalyzerEntry(Pattern.self).configure(["checks": checks]) {
            name throws(OptionFault) in
            Resource(file: name, bytes: [])
        }
        guard case .failure(let list) = result else {
            Issue.record("the checks are accepted")
            return
        }
        #expect(
            list.faults.map { path($0) } == [
                "0 severity", "1 regex", "2 message", "2 replacement", "3 id", "4 replacment",
                "5 words 0", "5 words 2", "6 regexp",
            ])
        #expect(list.faults.allSatisfy { $0.further.isEmpty })
    }

    private func path(_ fault: OptionFault) -> String {
        fault.path.dropFirst().map { element in
            switch element {
            case .key(let key): key
            case .index(let index): "\(index)"
            }
        }.joined(separator: " ")
    }
}
