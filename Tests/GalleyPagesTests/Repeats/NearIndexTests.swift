// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import Testing

@testable import GalleyPages

struct NearIndexTests {
    /// Lines of a few words from a small vocabulary, so that many are similar.
    private func page(seed: UInt64) -> PageWords {
        var numbers = SeededGenerator(seed: seed)
        var scanner = LineScanner(bytes: 0)
        for _ in 0..<150 {
            let words = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
                "w\(Int.random(in: 0..<14, using: &numbers))"
            }
            let line = words.joined(separator: " ")
            let bytes = line.utf8.span
            scanner.scan(0..<bytes.count, of: bytes)
        }
        return scanner.words
    }

    private func similarity(_ first: Range<Int>, _ second: Range<Int>, _ words: PageWords) -> Double
    {
        let sets = (Set(words.hashes[first]), Set(words.hashes[second]))
        return Double(sets.0.intersection(sets.1).count) / Double(sets.0.union(sets.1).count)
    }

    @Test(arguments: [0.5, 0.6, 0.8, 0.9, 1], [1, 2, 3] as [UInt64])
    func findsWhatComparingAllWithAllFinds(_ least: Double, _ seed: UInt64) {
        let words = page(seed: seed)
        let forms = words.counts.indices.map(words.range)
        var index = NearIndex(forms, of: words, similarity: least)
        var entered: [Int] = []
        for form in forms.indices {
            let best = entered.max { one, other in
                let found = [one, other].map { similarity(forms[$0], forms[form], words) }
                return (found[0], -one) < (found[1], -other)
            }
            let expected = best.flatMap {
                similarity(forms[$0], forms[form], words) >= least - 1e-9 ? $0 : nil
            }
            #expect(index.nearest(to: form) == expected)
            if form.isMultiple(of: 2) {
                index.insert(form)
                entered.append(form)
            }
        }
    }
}
