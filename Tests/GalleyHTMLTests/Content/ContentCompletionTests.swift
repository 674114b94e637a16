// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

struct ContentCompletionTests {
    private func completed(
        _ blocks: [(BlockRole, Int)], headline: Int? = nil, isInCore: Bool = true
    ) -> [Int] {
        ContentCompletion(
            blocks.map(\.0), isInCore: blocks.map { _ in isInCore }, headline: headline,
            scores: blocks.map(\.1)
        ).completed
    }

    @Test func theHeadlineAboveTheContentBelongsToIt() {
        let blocks: [(BlockRole, Int)] = [(.headline, -199), (.byline, -300), (.paragraph, 50)]
        #expect(completed(blocks, headline: 0) == [0, -300, 50])
        #expect(completed(blocks) == [-199, -300, 50])
        #expect(completed([(.headline, -200), (.paragraph, 50)], headline: 0) == [-200, 50])
        #expect(completed([(.paragraph, 50), (.headline, -10)], headline: 1) == [50, -10])
    }

    @Test func headingsWithinTheContentBelongToIt() {
        let blocks: [(BlockRole, Int)] = [(.paragraph, 1), (.headline, -99), (.paragraph, 1)]
        #expect(completed(blocks) == [1, 0, 1])
        #expect(completed(blocks, isInCore: false) == [1, -99, 1])
        #expect(completed([(.headline, -99), (.paragraph, 1)]) == [-99, 1])
    }

    @Test func whatIsBetweenPartsOfTheContentBelongsToIt() {
        let blocks: [(BlockRole, Int)] = [
            (.paragraph, 1), (.caption, -149), (.widget, -10), (.paragraph, 1), (.list, -59),
            (.paragraph, 1), (.table, -150), (.quote, 2), (.paragraph, -1),
        ]
        #expect(completed(blocks) == [1, 0, -10, 1, 0, 1, -150, 2, -1])
    }

    @Test func aPageWithoutContentStaysSo() {
        #expect(completed([(.headline, -1), (.paragraph, -1)], headline: 0) == [-1, -1])
        #expect(completed([]) == [])
    }
}
