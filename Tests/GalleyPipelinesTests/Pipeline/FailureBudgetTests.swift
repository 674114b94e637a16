// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPipelines

struct FailureBudgetTests {
    @Test(arguments: [
        ("0%", FailureBudget.share(0, of: 1000)), ("5%", .share(50, of: 1000)),
        ("0.1%", .share(1, of: 1000)), ("100%", .share(1000, of: 1000)),
        ("12.345678%", .share(12_345_678, of: 100_000_000)),
    ])
    func percentagesAreExact(text: String, budget: FailureBudget) {
        #expect(FailureBudget(percentage: text) == budget)
        #expect(FailureBudget(percentage: budget.text) == budget)
    }

    @Test(arguments: [
        "", "%", "5", "5 %", "-1%", "101%", "100.1%", "1e1%", ".5%", "5.%", "1.2.3%",
        "1.1234567%", "99999999999999999999%", "٥%",
    ])
    func otherTextsAreNotPercentages(text: String) {
        #expect(FailureBudget(percentage: text) == nil)
    }

    @Test func oneFailureTooManyExceedsABudget() throws {
        let share = try #require(FailureBudget(percentage: "29%"))
        #expect(!share.isExceeded(failures: 29, read: 100))
        #expect(share.isExceeded(failures: 30, read: 100))
        #expect(FailureBudget.count(0).isExceeded(failures: 1, read: 1))
        #expect(!FailureBudget.count(1).isExceeded(failures: 1, read: 1))
        #expect(!FailureBudget.share(0, of: 1000).isExceeded(failures: 0, read: 0))
    }
}
