// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

struct ConformanceTests {
    private func failures<A: Analyzer>(_ type: A.Type) -> [ConformanceFailure] {
        do throws(ConformanceError) {
            try checkAnalyzer(type)
            return []
        } catch {
            return error.failures
        }
    }

    private func clauses<A: Analyzer>(_ type: A.Type) -> Set<ContractClause> {
        Set(failures(type).map(\.clause))
    }

    @Test func soundAnalyzersPass() throws {
        try checkAnalyzer(Smallest.self)
        try checkAnalyzer(LongWords.self)
        try checkAnalyzer(LongWords.self, options: ["least": 12], seed: 99)
    }

    @Test func neededMeasuresAreGivenByExamples() throws {
        try checkAnalyzer(Density.self)
    }

    @Test func marksAreCheckedByExamples() throws {
        try checkAnalyzer(Initials.self)
        #expect(
            failures(WrongMarks.self).map(\.message) == [
                "'the wrong text': the marks 'first' cover \"a\", expected \"b\"",
                "'a mark too few': the marks 'first' cover \"a\", expected nothing",
                "'no such mark': the analyzer does not declare that it leaves the mark 'last'",
                "'no such need': the analyzer does not declare that it needs the measure 'a.b'",
            ])
    }

    @Test func mergingThatDoesNotCommute() {
        #expect(clauses(FirstComesFirst.self) == [.order, .commutativity, .division, .coding])
    }

    @Test func mergingThatDoesNotAssociate() {
        let clauses = clauses(AverageOfAverages.self)
        #expect(clauses.contains(.associativity))
        #expect(!clauses.contains(.commutativity))
        #expect(!clauses.contains(.identity))
    }

    @Test func emptySummaryThatIsNotAnIdentity() throws {
        let failures = failures(CountsMerges.self)
        let failure = try #require(failures.first { $0.clause == .identity })
        #expect(failure.texts == [""], "\(failure)")
        #expect(failure.message.hasPrefix("merging an idle worker into another changes it"))
    }

    @Test func sumsThatDependOnOrder() {
        #expect(clauses(FloatingSum.self).contains(.order))
        #expect(clauses(FloatingSum.self).contains(.division))
    }

    @Test(arguments: LawSeeds.first(4))
    func evidenceInHashOrder(_ seed: UInt64) throws {
        let error = #expect(throws: ConformanceError.self) {
            try checkAnalyzer(HashOrderedFindings.self, seed: seed)
        }
        let failure = try #require(error?.failures.first)
        #expect(failure.clause == .determinism)
        #expect(failure.texts == ["one two three"])
    }

    @Test func reportInHashOrder() {
        #expect(clauses(HashOrderedTable.self).contains(.determinism))
    }

    @Test func evidenceThatDependsOnEarlierDocuments() {
        #expect(clauses(Remembers.self).contains(.determinism))
    }

    @Test func codingThatLosesData() throws {
        let failures = failures(ForgetfulCoding.self)
        #expect(failures.map(\.clause) == [.coding])
        #expect(try #require(failures.first).message.contains("figure bytes"))
    }

    @Test func codingThatFails() {
        #expect(clauses(FailingCoding.self) == [.coding])
    }

    @Test func undeclaredMeasure() throws {
        let failures = failures(Undeclared.self)
        #expect(failures.map(\.clause) == [.evidence])
        let failure = try #require(failures.first)
        #expect(failure.texts == ["!"])
        #expect(failure.message == "the document fails: measure 'marks' is not declared")
    }

    @Test func undeclaredLayer() throws {
        let failures = failures(UndeclaredLayer.self)
        #expect(failures.map(\.clause) == [.layers])
        #expect(try #require(failures.first).message.hasSuffix(": tokens"))
    }

    @Test func spanWithinACharacter() throws {
        let failures = failures(CutCharacters.self)
        #expect(failures.map(\.clause) == [.evidence])
        #expect(try #require(failures.first).texts.map(\.unicodeScalars.count) == [1])
    }

    @Test func textThatIsRefused() throws {
        let failures = failures(ThrowsAtNUL.self)
        #expect(failures.map(\.clause) == [.evidence])
        #expect(try #require(failures.first).texts == ["\u{0}"])
    }

    @Test func figureThatIsNotFinite() throws {
        let failures = failures(BadReport.self)
        #expect(failures.map(\.clause) == [.report])
        #expect(try #require(failures.first).message.hasPrefix("in the report without documents"))
    }

    @Test func wrongExamples() {
        let messages = failures(WrongExamples.self).map(\.message)
        #expect(
            messages == [
                "'the wrong place': no finding covers 1..<2 \"b\"",
                "'the wrong place': a finding covers 0..<1 \"a\", which is not marked",
                "'the wrong number': 'length' is 2.0, expected 2.06",
                "'the wrong number': there is no measure 'width'",
                "'half a pair': ⟦ and ⟧ are not in pairs",
                "'no such option': the options are refused: "
                    + "size: 'wrong_examples' has no option 'size'",
                "no example has a finding of 'never'",
            ])
    }

    @Test func invalidDeclarations() {
        let failures = failures(BadDeclaration.self)
        let found = failures.map { "\($0.clause): \($0.message)" }
        #expect(
            found == [
                "declaration: the id 'bad-declaration' is not in snake_case",
                "declaration: the measure 'Capital' is not in snake_case",
                "declaration: two figures are called 'same'",
                "declaration: two figures are called 'same.documents'",
                "declaration: the analyzer 'bad-declaration' has no summary",
                "declaration: the rule 'no_summary' has no summary",
                "declaration: the version is 0, expected 1 or more",
                "options: the default of 'size' is refused: "
                    + "size: found 0, expected a whole number from 1 to 9",
                "options: 'label' has no summary",
                "options: 'label' is already an option of every analyzer",
                "examples: there is no example",
            ])
    }

    @Test func refusedOptions() {
        let error = #expect(throws: ConformanceError.self) {
            try checkAnalyzer(LongWords.self, options: ["least": 0, "lest": 1])
        }
        #expect(error?.failures.map(\.clause) == [.options, .options])
    }

    @Test func failuresNameTextsAndSeeds() throws {
        let failure = try #require(failures(Undeclared.self).first)
        #expect(failure.description.hasPrefix("evidence: the document fails"))
        #expect(failure.description.contains("with \"!\""))
        #expect(failures(FloatingSum.self).allSatisfy { !$0.texts.isEmpty })
    }
}
