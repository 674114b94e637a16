// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyReports

struct KeyFigureWordingTests {
    @Test("a share is followed by its part, its whole and its remark")
    func wording() {
        let remark = "314 not scored"
        #expect(KeyFigure("words", .count(3)).captionInFull == "words")
        #expect(
            KeyFigure("positive documents", .part(1227, of: 1329), of: "scored", remark: remark)
                .captionInFull == "positive documents: 1,227 of 1,329 scored; 314 not scored")
        #expect(
            KeyFigure("positive", .part(1, of: 2), of: "scored", remark: remark).captionWithCounts
                == "positive: 1 of 2 scored")
        #expect(KeyFigure("repeats", .part(1, of: 2)).captionInFull == "repeats: 1 of 2")
        let share = KeyFigure("repeats", .share(0.5), of: "words")
        #expect(share.captionInFull == "repeats: of all words")
        #expect(KeyFigure("score", .missing, of: "words").captionInFull == "score")
    }

    @Test("a share as text with its counts")
    func text() {
        #expect(ReportValue.part(227, of: 329).text == "69.0 %")
        #expect(ReportValue.part(227, of: 329).textWithCounts == "69.0 % (227 of 329)")
        #expect(ReportValue.count(3).textWithCounts == "3")
        #expect(ReportValue.part(1, of: 2).share == 0.5)
        #expect(ReportValue.number(1, decimals: 2).share == nil)
    }
}
