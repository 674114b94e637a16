// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct AccountsTests {
    @Test func everyDocumentIsAccountedFor() {
        let worker = Worker(plan: EnginePlan(WordCounter(), FailsSometimes()))
        worker.meet(7)
        _ = worker.process([TextDocument](texts: ["a", " ", "fail", "undeclared b"]))
        worker.skip(2, .excluded)
        worker.skip(0, .binary)
        worker.skip(-3, .binary)
        worker.fail(.badUTF8)
        let accounts = worker.state.accounts
        #expect(accounts.balance)
        #expect(accounts.read == 7)
        #expect(accounts.analyzed == 3)
        #expect(accounts.skipped == ["empty": 1, "excluded": 2])
        #expect(accounts.failed == ["bad_utf8": 1])
        #expect(accounts.partlyFailed == 2)
        #expect(accounts.failures == 3)
        #expect(accounts.bytes == 17)
        #expect(accounts.analyzers["word_counter"]?.examined == 3)
        #expect(accounts.analyzers["fails_sometimes"]?.examined == 1)
        #expect(accounts.analyzers["fails_sometimes"]?.failed == 2)
    }

    @Test func figuresAreNamedInOrder() {
        let accounts = EnginePlan(FailsSometimes())
            .state([TextDocument](texts: ["a", "fail", "", "b", "fail"])).accounts
        #expect(accounts.figures.map(\.name) == Accounts.figureNames)
        #expect(Accounts.figureNames == Accounts.figureNames.sorted())
        #expect(accounts.figures.map(\.value) == [4, 0, 2, 5, 1, 0].map { .count($0) })
    }

    @Test func aLostDocumentBreaksTheBalance() {
        let worker = Worker(plan: EnginePlan(WordCounter()))
        worker.meet(2)
        _ = worker.process([TextDocument](texts: ["a"]))
        #expect(!worker.state.accounts.balance)
        worker.skip(1, .overLimit)
        #expect(worker.state.accounts.balance)
    }

    @Test func mergedAccountsAreSums() {
        let plan = EnginePlan(FailsSometimes())
        var one = plan.state([TextDocument](texts: ["a", "fail"]))
        one.merge(plan.state([TextDocument](texts: ["", "b", "fail"])))
        #expect(
            one.accounts
                == plan.state([TextDocument](texts: ["a", "fail", "", "b", "fail"])).accounts)
        #expect(one.accounts.balance)
    }
}
