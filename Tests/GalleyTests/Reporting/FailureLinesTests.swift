// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import Galley

struct FailureLinesTests {
    private func failure(_ analyzer: String?, _ position: Position?, part: Int) -> DocumentFailure {
        DocumentFailure(
            id: "x", origin: Origin(path: "f\u{1B}[1m.jsonl", part: part, line: 7),
            analyzer: analyzer, reason: analyzer == nil ? .brokenJSON : .analyzer,
            message: "it broke", position: position)
    }

    @Test func aLineNamesThePlaceAndTheReason() {
        let lines = FailureLines.text(
            [
                failure(nil, Position(line: 3, column: 4), part: 3),
                failure("mine", nil, part: 7), failure("mine", nil, part: 0),
            ], total: 3
        ).split(separator: "\n")
        #expect(lines[0].hasSuffix(".jsonl:3:4: it broke [broken_json]"))
        #expect(lines[1].hasSuffix(".jsonl:7: mine: it broke"))
        #expect(lines[2].hasSuffix(".jsonl: mine: it broke"))
        #expect(lines.count == 3)
    }

    @Test func noNameCanControlATerminal() {
        let text = FailureLines.text([failure(nil, nil, part: 0)], total: 9)
        #expect(!text.contains("\u{1B}"))
        #expect(text.hasSuffix("and 8 more failures\n"))
    }
}
