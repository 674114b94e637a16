// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct AnnotatedDocumentTests {
    private struct Counted: DocumentLayer {
        static let name = "counted"
        let length: Int

        init(of document: AnnotatedDocument) { length = document.tokens.count }
    }

    @Test func layersAreComputedOnFirstUse() {
        let document = AnnotatedDocument(text: "one two")
        #expect(document.computedLayers == [])
        #expect(document.layer(Counted.self).length == 3)
        #expect(document.computedLayers == ["counted", "tokens"])
        _ = document.position(at: 3)
        #expect(document.computedLayers == ["counted", "lines", "tokens"])
    }

    @Test func invalidRangesAreRepaired() {
        let document = AnnotatedDocument(text: "aéb")
        #expect(document[0..<3] == "aé")
        #expect(document[-4..<99] == "aéb")
        #expect(document[99..<120] == "")
        #expect(document[1..<2] == "\u{FFFD}")
    }

    @Test func withoutSelectionAllWordsAreSelected() {
        let document = AnnotatedDocument(text: "one, two")
        #expect(document.words.map { document[$0.range] } == ["one", "two"])
        #expect(document.selectedRanges == [0..<8])
        #expect(document.isSelected(0..<8))
        #expect(!document.isSelected(3..<9))
        #expect(AnnotatedDocument(text: "").selectedRanges == [])
    }

    @Test func distinctTermsAreInTheOrderOfTheText() {
        let document = AnnotatedDocument(text: "two One two one three")
        #expect(document.distinctTerms.map(document.spelling) == ["two", "one", "three"])
        let tail = Array(document.terms.suffix(2).reversed())
        #expect(document.distinctTerms(of: tail).map(document.spelling) == ["three", "one"])
        #expect(document.distinctTerms(of: []).isEmpty)
    }
}
