// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyCore

struct WordBoundaryTraceTests {

    /// The official test names the rule of each boundary in its comments: `÷ [3.2]` is WB3b.
    private static func rules(ofLine line: String) -> [String] {
        let letters = ["", "a", "b", "c", "d"]
        let numbers = line.drop { $0 != "#" }.split(separator: "[").dropFirst().compactMap {
            $0.prefix { $0 != "]" }.split(separator: ".").compactMap { Int($0) }
        }
        return numbers.map { "WB\($0[0])\(letters[$0[1]])" }
    }

    @Test func everyRuleIsThatOfTheOfficialTest() throws {
        for expected in try BreakCase.cases(inFile: BreakCase.words) {
            let decisions = WordBoundaryTrace(Array(expected.text.utf8).span).decisions
            #expect(
                decisions.map(\.rule)
                    == Array(Self.rules(ofLine: expected.line).dropFirst().dropLast()),
                "\(expected.line)")
            let ends = decisions.filter { !$0.joins }.map(\.offset) + [expected.text.utf8.count]
            #expect(ends == expected.ends, "\(expected.line)")
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
    func theRulesAgreeWithTheScanner(seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<300 {
            let text = random.text(upTo: 40)
            let decisions = WordBoundaryTrace(Array(text.utf8).span).decisions
            let ends = decisions.filter { !$0.joins }.map(\.offset)
            #expect(ends == SegmentList(text).ends.dropLast(), "\(text.debugDescription)")
        }
    }
}
