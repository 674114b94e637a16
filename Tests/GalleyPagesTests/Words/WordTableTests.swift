// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import Testing

@testable import GalleyPages

struct WordTableTests {
    @Test func agreesWithADictionary() {
        var table = WordTable()
        var dictionary: [UInt64: Int] = [:]
        var numbers = SeededGenerator(seed: 7)
        for step in 0..<5_000 {
            let word = numbers.next() % 2_000
            table[word] = step
            dictionary[word] = step
        }
        #expect(table.count == dictionary.count)
        for word in 0..<2_500 as Range<UInt64> { #expect(table[word] == dictionary[word] ?? -1) }
    }
}
