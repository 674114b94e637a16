// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyCore

struct ValuesTests {
    @Test(arguments: 0...9) func partitioningIndexAgreesWithALinearSearch(count: Int) {
        let numbers = (0..<count).map { $0 / 2 }
        for limit in -1...6 {
            let expected = numbers.firstIndex { $0 >= limit } ?? numbers.endIndex
            #expect(numbers.partitioningIndex { $0 >= limit } == expected)
            let slice = numbers.dropFirst(1)
            let inSlice = slice.firstIndex { $0 >= limit } ?? slice.endIndex
            #expect(slice.partitioningIndex { $0 >= limit } == inSlice)
        }
    }

    @Test func fnv1aHasThePublishedValues() {
        // These are test vectors that the authors of FNV published.
        #expect(FNV1a([]).value == 0xCBF2_9CE4_8422_2325)
        #expect(FNV1a("a".utf8).value == 0xAF63_DC4C_8601_EC8C)
        #expect(FNV1a("foobar".utf8).value == 0x8594_4171_F739_67E8)
    }

    @Test(arguments: ["a", "word_frequency", "a1_", "z9"]) func snakeCase(name: String) {
        #expect(name.isSnakeCase)
    }

    @Test(arguments: ["", "_a", "1a", "A", "aB", "a-b", "é", "a ", "a\u{301}"])
    func notSnakeCase(name: String) {
        #expect(!name.isSnakeCase)
    }

    @Test func theByteOrderMarkIsMeasured() {
        #expect(Array("\u{FEFF}a".utf8).byteOrderMarkLength == 3)
        #expect(Array("a".utf8).byteOrderMarkLength == 0)
        #expect(([0xEF, 0xBB] as [UInt8]).byteOrderMarkLength == 0)
    }
}
