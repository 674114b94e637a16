// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
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

    private func promises<A: Analyzer>(_ type: A.Type) -> Set<Promise> {
        Set(failures(type).map(\.promise))
    }

    @Test func soundAnalyzersPass() throws {
        try checkAnalyzer(Smallest.self)
        try checkAnalyzer(LongWords.self)
        try checkAnalyzer(LongWords.self, options: ["least": 12], seed: 99)
    }

    @Test func mergingThatDoesNotCommute() {
        let promises = promises(FirstComesFirst.self)
        #expect(promises == [.order, .commutativity, .division, .coding])
    }

    @Test func mergingThatDoesNotAssociate() {
        let promises = promises(AverageOfAverages.self)
        #expect(promises.contains(.associativity))
        #expect(!promises.contains(.commutativity))
        #expect(!promises.contains(.identity))
    }

    @Test func emptySummaryThatIsNoIdentity() throws {
        let failures = failures(CountsMerges.self)
        let failure = try #require(failures.first { $0.promise == .identity })
        #expect(failure.texts == [""], "\(failure)")
        #expect(failure.message.hasPrefix("merging an idle worker into another changes it"))
    }

    @Test func sumsThatDependOnOrder() {
        #expect(promises(FloatingSum.self).contains(.order))
        #expect(promises(FloatingSum.self).contains(.division))
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func evidenceInHashOrder(_ seed: UInt64) throws {
        let error = #expect(throws: ConformanceError.self) {
            try checkAnalyzer(HashOrderedFindings.self, seed: seed)
        }
        let failure = try #require(error?.failures.first)
        #expect(failure.promise == .determinism)
        #expect(failure.texts == ["one two three"])
    }

    @Test func reportInHashOrder() {
        #expect(promises(HashOrderedTable.self).contains(.determinism))
    }

    @Test func evidenceThatDependsOnWhatCameBefore() {
        #expect(promises(Remembers.self).contains(.determinism))
    }

    @Test func codingThatLosesSomething() throws {
        let failures = failures(ForgetfulCoding.self)
        #expect(failures.map(\.promise) == [.coding])
        #expect(try #require(failures.first).message.contains("figure bytes"))
    }

    @Test func codingThatFails() {
        #expect(promises(FailingCoding.self) == [.coding])
    }

    @Test func undeclaredMeasure() throws {
        let failures = failures(Undeclared.self)
        #expect(failures.map(\.promise) == [.evidence])
        let failure = try #require(failures.first)
        #expect(failure.texts == ["!"])
        #expect(failure.message == "the document fails: measure 'marks' is not declared")
    }

    @Test func undeclaredLayer() throws {
        let failures = failures(UndeclaredLayer.self)
        #expect(failures.map(\.promise) == [.layers])
        #expect(try #require(failures.first).message.hasSuffix(": tokens"))
    }

    @Test func spanThatCutsACharacter() throws {
        let failures = failures(CutCharacters.self)
        #expect(failures.map(\.promise) == [.evidence])
        #expect(try #require(failures.first).texts.map(\.unicodeScalars.count) == [1])
    }

    @Test func textThatIsRefused() throws {
        let failures = failures(ThrowsAtNUL.self)
        #expect(failures.map(\.promise) == [.evidence])
        #expect(try #require(failures.first).texts == ["\u{0}"])
    }

    @Test func numberThatIsNone() throws {
        let failures = failures(BadReport.self)
        #expect(failures.map(\.promise) == [.report])
        #expect(try #require(failures.first).message.hasPrefix("without any document"))
    }

    @Test func examplesThatDoNotComeTrue() {
        let messages = failures(WrongExamples.self).map(\.message)
        #expect(
            messages == [
                "'the wrong place': no finding covers 1..<2 \"b\"",
                "'the wrong place': a finding covers 0..<1 \"a\", which is not marked",
                "'the wrong number': 'length' is 2.0, expected 2.06",
                "'the wrong number': there is no measure 'width'",
                "'half a pair': ⟦ and ⟧ do not come in pairs",
                "'no such option': the options are refused: "
                    + "size: 'wrong_examples' has no option 'size'",
                "no example makes a finding of 'never'",
            ])
    }

    @Test func declarationsThatAreNotInOrder() {
        let failures = failures(BadDeclaration.self)
        let found = failures.map { "\($0.promise): \($0.message)" }
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
                "options: 'label' is an option that every analyzer has",
                "examples: there is no example",
            ])
    }

    @Test func optionsThatAreRefused() {
        let error = #expect(throws: ConformanceError.self) {
            try checkAnalyzer(LongWords.self, options: ["least": 0, "lest": 1])
        }
        #expect(error?.failures.map(\.promise) == [.options, .options])
    }

    @Test func failuresNameTextsAndSeeds() throws {
        let failure = try #require(failures(Undeclared.self).first)
        #expect(failure.description.hasPrefix("evidence: the document fails"))
        #expect(failure.description.contains("with \"!\""))
        #expect(failures(FloatingSum.self).allSatisfy { !$0.texts.isEmpty })
    }
}
