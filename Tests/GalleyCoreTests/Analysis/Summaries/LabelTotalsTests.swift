// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import Testing

struct LabelTotalsTests {
    @Test func labelsAreExactAndSorted() {
        var totals = LabelTotals()
        for (label, value) in [("é", 1), ("e\u{301}", 2), ("b", 0.5), ("b", .nan), ("B", -1)] {
            totals.add(label, value)
        }
        #expect(
            totals.entries.map { Array($0.label.utf8) }
                == ["B", "b", "e\u{301}", "é"].map { Array($0.utf8) })
        #expect(totals.entries.map(\.total.count) == [1, 2, 1, 1])
        #expect(totals.entries.map(\.total.sum.value) == [-1, 0.5, 2, 1])
    }

    @Test func mergingEqualsAddingAll() throws {
        var random = SeededGenerator(seed: 1)
        let entries = (0..<300).map { _ in
            (
                "l\(Int.random(in: 0..<20, using: &random))",
                Double.random(in: -1...1, using: &random)
            )
        }
        func totals(_ entries: some Sequence<(String, Double)>) -> LabelTotals {
            entries.reduce(into: LabelTotals()) { $0.add($1.0, $1.1) }
        }
        var merged = totals(entries[200...])
        merged.merge(totals(entries[..<200]))
        merged.merge(LabelTotals())
        #expect(merged == totals(entries))
        let bytes = try CanonicalEncoder().encode(merged)
        #expect(try CanonicalEncoder().encode(totals(entries)) == bytes)
        #expect(try CanonicalDecoder().decode(LabelTotals.self, from: bytes) == merged)
    }
}
