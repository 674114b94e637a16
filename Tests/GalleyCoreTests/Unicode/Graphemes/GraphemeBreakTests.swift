// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Where graphemes are counted or cut (`min_length`, the columns of reports), the Swift library's
/// `Character` is used.
struct GraphemeBreakTests {
    private static let committed = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "GraphemeBreakTest.txt").path

    @Test func charactersAreTheGraphemesOfEveryLineOfTheOfficialTest() throws {
        let cases = try BreakCase.cases(inFile: Self.committed)
        #expect(cases.count == 602)
        for expected in cases {
            var ends: [Int] = []
            for character in expected.text { ends.append((ends.last ?? 0) + character.utf8.count) }
            #expect(ends == expected.ends, "\(expected.line)")
        }
    }
}
