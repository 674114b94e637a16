// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyRunner

struct OffsetMapTests {
    @Test func rangesAreExtendedToTheEndOfACharacter() {
        let map = OffsetMap("é日!", .bytes)
        #expect(map.widened(0..<1) == 0..<2)
        #expect(map.widened(0..<3) == 0..<5)
        #expect(map.widened(2..<5) == 2..<5)
        #expect(map.widened(1..<2) == 1..<2, "the start must be exact")
        #expect(map.widened(3..<4) == 3..<4)
    }

    private let text = "aü€😀z"

    @Test func everyUnitCountsLikeItsLanguage() {
        let bytes = OffsetMap(text, .bytes)
        let characters = OffsetMap(text, .characters)
        let units = OffsetMap(text, .utf16)
        #expect(bytes.range(1, 3) == 1..<3)
        #expect(characters.range(1, 2) == 1..<3)
        #expect(characters.range(3, 5) == 6..<11)
        #expect(units.range(3, 5) == 6..<10)
        #expect(characters.byte(at: 5) == 11)
        #expect(units.byte(at: 6) == 11)
    }

    @Test(arguments: OffsetUnit.allCases) func offsetsConvertBothWays(unit: OffsetUnit) {
        let map = OffsetMap(text, unit)
        for byte in [0, 1, 3, 6, 10, 11] { #expect(map.byte(at: map.place(of: byte)) == byte) }
    }

    @Test(arguments: OffsetUnit.allCases) func offsetsOutsideTheTextAreInvalid(unit: OffsetUnit) {
        let map = OffsetMap(text, unit)
        #expect(map.range(-1, 2) == nil)
        #expect(map.range(2, 1) == nil)
        #expect(map.range(0, 12) == nil)
        #expect(map.range(.min, .max) == nil)
        #expect(OffsetMap("", unit).range(0, 0) == 0..<0)
        #expect(OffsetMap("abc", unit).range(0, 4) == nil)
    }

    @Test(arguments: OffsetUnit.allCases) func offsetsInsideACharacterAreInvalid(unit: OffsetUnit) {
        let map = OffsetMap(text, unit)
        let total = text.unicodeScalars.reduce(0) { $0 + unit.width(of: $1) }
        var borders: Set<Int> = [0]
        var place = 0
        for scalar in text.unicodeScalars {
            place += unit.width(of: scalar)
            borders.insert(place)
        }
        for place in 0...total {
            // Here all byte offsets are valid, because they are checked later with all other
            // evidence.
            let isPlace = unit == .bytes || borders.contains(place)
            #expect((map.byte(at: place) != nil) == isPlace, "\(place)")
            #expect(map.cutsCharacter(place) == !isPlace, "\(place)")
        }
    }
}
