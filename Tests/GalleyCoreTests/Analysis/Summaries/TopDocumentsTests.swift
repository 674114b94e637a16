// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import Testing

struct TopDocumentsTests {
    private func list(_ documents: some Sequence<(String, Double)>) -> TopDocuments {
        documents.reduce(into: TopDocuments(limit: 4)) { $0.add($1.0, $1.1) }
    }

    @Test func theGreatestValuesComeFirstThenTheFirstIDs() {
        let list = list([
            ("e\u{301}", 1), ("é", 1), ("b", 2), ("z", 1), ("B", 1), ("nan", .nan), ("low", 0),
        ])
        #expect(
            list.entries.map { Array($0.id.utf8) }
                == ["b", "B", "e\u{301}", "z"].map { Array($0.utf8) })
        #expect(list.entries.map(\.value.value) == [2, 1, 1, 1])
    }

    @Test func aNegativeLimitKeepsNothing() {
        var none = TopDocuments(limit: -1)
        none.add("a", 1)
        #expect(none.entries.isEmpty)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func mergingEqualsAddingAll(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let documents = (0..<40).map { number in
            ("d\(number)", Double(Int.random(in: 0...5, using: &random)))
        }
        let whole = list(documents)
        let cut = Int.random(in: 0...40, using: &random)
        let shuffled = documents.shuffled(using: &random)
        var (first, second) = (list(shuffled[..<cut]), list(shuffled[cut...]))
        let untouched = first
        first.merge(second)
        second.merge(untouched)
        second.merge(TopDocuments(limit: 4))
        #expect(first == whole)
        #expect(second == whole)
        let expected = documents.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(4).map(\.0)
        #expect(whole.entries.map(\.id) == expected)
    }
}
