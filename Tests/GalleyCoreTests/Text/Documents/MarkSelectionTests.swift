// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import TestSupport
import Testing

struct MarkSelectionTests {
    @Test func everythingIsTheWholeText() {
        #expect(MarkSelection.everything.ranges(length: 9, marks: [Mark("a", 2..<4)]) == [0..<9])
        #expect(MarkSelection.everything.ranges(length: 0, marks: []) == [])
    }

    @Test func onlyJoinsAdjacentRanges() {
        let marks = [
            Mark("a", 6..<8), Mark("b", 1..<3), Mark("a", 2..<5), Mark("a", 5..<6),
            Mark("c", 0..<9),
        ]
        let selection = MarkSelection(only: ["a", "b"])
        #expect(selection.ranges(length: 9, marks: marks) == [1..<8])
    }

    @Test func exceptCutsRangesOut() {
        let marks = [Mark("x", 0..<2), Mark("x", 4..<5), Mark("y", 8..<20), Mark("x", 6..<6)]
        let selection = MarkSelection(except: ["x", "y"])
        #expect(selection.ranges(length: 10, marks: marks) == [2..<4, 5..<8])
    }

    @Test func exceptWinsOverOnly() {
        let marks = [Mark("h", 0..<4), Mark("h", 6..<9), Mark("x", 2..<7)]
        let selection = MarkSelection(only: ["h"], except: ["x"])
        #expect(selection.ranges(length: 9, marks: marks) == [0..<2, 7..<9])
        #expect(MarkSelection(only: ["h"], except: ["h"]).ranges(length: 9, marks: marks) == [])
        #expect(MarkSelection(only: ["none"]).ranges(length: 9, marks: marks) == [])
    }

    @Test func marksOutsideOfTheTextAreClamped() {
        let marks = [
            Mark("x", -5..<1), Mark("x", 8..<99), Mark("x", 50..<60), Mark("x", -9 ..< -1),
        ]
        #expect(MarkSelection(except: ["x"]).ranges(length: 9, marks: marks) == [1..<8])
        #expect(MarkSelection(only: ["x"]).ranges(length: 9, marks: marks) == [0..<1, 8..<9])
    }

    @Test(arguments: LawSeeds.first(50))
    func agreesWithASetOfBytes(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let marks = (0..<Int.random(in: 0...12, using: &random)).map { _ in
            let start = Int.random(in: -2...30, using: &random)
            return Mark(
                ["o", "e", "z"].randomElement(using: &random) ?? "z",
                start..<(start + Int.random(in: 0...9, using: &random)))
        }
        let only = Bool.random(using: &random) ? ["o"] : []
        let ranges = MarkSelection(only: only, except: ["e"]).ranges(length: 30, marks: marks)
        func covered(_ label: String) -> Set<Int> {
            Set(marks.filter { $0.label == label }.flatMap { Array($0.range) })
        }
        var expected = Set(0..<30)
        if !only.isEmpty { expected.formIntersection(covered("o")) }
        expected.subtract(covered("e"))
        #expect(Set(ranges.flatMap { Array($0) }) == expected)
        #expect(ranges.allSatisfy { !$0.isEmpty })
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }

    @Test func manyMarksTakeLinearTime() {
        let marks = (0..<100_000).map { Mark("x", ($0 * 4)..<($0 * 4 + 2)) }
        let ranges = MarkSelection(except: ["x"]).ranges(length: 400_000, marks: marks)
        #expect(ranges.count == 100_000)
        #expect(ranges.first == 2..<4)
    }
}
