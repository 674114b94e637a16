// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct PageCohesionTests {
    private func shared(_ page: String) -> [Double] {
        let reading = PageReading(page, lists: .standard, settings: PageSettings())
        let cohesion = PageCohesion(words: reading.words, shape: reading.shape)
        return ArticleGap.gaps(of: reading.shape).map { cohesion.sharedWords(across: $0.places) }
    }

    private func paragraph(_ words: ClosedRange<Int>) -> String {
        words.map { "word\($0)" }.joined(separator: " ") + "."
    }

    @Test func theSameWordsOnBothSidesAreAllShared() {
        #expect(shared("\(paragraph(1...20))\na line\n\(paragraph(1...20))") == [1])
    }

    @Test func halfOfTheWordsContinue() {
        #expect(shared("\(paragraph(1...20))\na line\n\(paragraph(11...30))") == [0.5])
    }

    @Test func otherWordsShareNothing() {
        #expect(shared("\(paragraph(1...20))\na line\n\(paragraph(21...40))") == [0])
    }

    @Test func wordsOfMostParagraphsDoNotCount() {
        let text = Array(repeating: paragraph(1...20), count: 4).joined(separator: "\n")
        #expect(shared("\(text)\na line\n\(text)") == [0])
    }
}
