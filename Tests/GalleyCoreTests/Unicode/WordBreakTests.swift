// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import Testing

struct WordBreakTests {
    private static let committed = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "WordBreakTest.txt").path

    @Test func everyLineOfTheOfficialTestPasses() throws {
        let cases = try BreakCase.cases(inFile: Self.committed)
        #expect(cases.count == 1823)
        for expected in cases {
            #expect(SegmentList(expected.text).ends == expected.ends, "\(expected.line)")
        }
    }
}
