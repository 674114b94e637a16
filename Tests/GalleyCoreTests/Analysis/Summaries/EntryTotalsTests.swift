// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

struct EntryTotalsTests {
    private func totals(_ hits: [EntryHit]) -> EntryTotals {
        var totals = EntryTotals()
        for hit in hits { totals.add(hit) }
        return totals
    }

    private let hits = (0..<500).map { EntryHit(Int32($0 * 7919 % 97), Double($0 % 13) - 6.25) }

    @Test func countsAndSumsAreInTheOrderOfTheEntries() {
        let found = totals(hits).entries
        #expect(found.map { Int($0.entry) } == Array(0..<97))
        for (entry, total) in found {
            let mine = hits.filter { $0.entry == entry }
            #expect(total.count == mine.count)
            #expect(total.sum.value == mine.reduce(0) { $0 + $1.value })
        }
        #expect(totals([EntryHit(3, .nan)]).entries.first?.total.sum.value == 0)
    }

    @Test(arguments: [0, 1, 250, 499, 500])
    func theOrderOfMergingDoesNotMatter(cut: Int) {
        var first = totals(Array(hits[..<cut]))
        first.merge(totals(Array(hits[cut...])))
        var second = totals(Array(hits[cut...].reversed()))
        second.merge(totals(Array(hits[..<cut])))
        #expect(first == totals(hits) && second == first)
        #expect(first.hashValue == second.hashValue)
    }

    @Test func codingDoesNotDependOnTheOrder() throws {
        let encoder = CanonicalEncoder()
        let code = try encoder.encodeValue(totals(hits))
        #expect(try encoder.encodeValue(totals(hits.reversed())) == code)
        #expect(try CanonicalDecoder().decode(EntryTotals.self, from: code) == totals(hits))
    }
}
