// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyAnalyzers

/// Words that are left out of later counts also occur in a line that is counted.
struct CopyComparisonTests {
    /// The texts of the ranges that later analyzers leave out.
    private func repeated(_ text: String) -> [String] {
        let document = AnnotatedDocument(text: text)
        return CaptionDuplication().examine(document).marks.filter { $0.label == "repeated" }
            .map { document[$0.range] }
    }

    private func messages(_ text: String) -> [String] {
        CaptionDuplication().examine(AnnotatedDocument(text: text)).findings.map(\.message)
    }

    @Test func onlyTheCommonWordsOfACopyAreLeftOut() {
        let text = """
            Anna Berg, member of the town council since May
            Paul Berg, member of the town council since May
            """
        #expect(repeated(text) == ["Berg, member of the town council since May"])
        #expect(
            messages(text) == ["caption repeated 2 times with other words: 'Paul' (lines 1, 2)"])
    }

    @Test func theCreditOfACopyIsCounted() {
        let text = "Cyclists cross the new bridge\n\nCyclists cross the new bridge (Reuters)\n"
        #expect(repeated(text) == ["Cyclists cross the new bridge"])
    }

    @Test func aSecondCopyIsLeftOutAsAWhole() {
        let text = """
            The old tower seen from the north side of the river
            The old tower seen from the south side of the river
            The old tower seen from the south side of the river!
            """
        #expect(
            repeated(text) == [
                "The old tower seen from the", "side of the river",
                "The old tower seen from the south side of the river!",
            ])
    }

    @Test func manyOtherWordsAreCounted() {
        let words = ["one", "two", "three", "four", "five", "six"]
        let text = (["zero"] + words).map { "The old \($0) tower seen from the side of the river" }
        #expect(
            messages(text.joined(separator: "\n")).first?.contains(
                "with other words: 'one', 'two', 'three', 'four' and 2 more (lines 1, 2") == true)
    }

    /// Every word of a page is counted at least once, whatever is left out.
    @Test(arguments: LawSeeds.first(30))
    func noWordIsLeftOutEverywhere(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = [
            "The", "old", "keeper", "of", "the", "northern", "lighthouse", "ohne", "AFP", "橋の上",
        ]
        let text = (0..<9).map { _ in
            parts.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }.joined(separator: " ")
                + ["", " - AFP", " (AP Photo)", " | The Post"][
                    Int.random(in: 0..<4, using: &random)]
        }.joined(separator: "\n\n")
        let document = AnnotatedDocument(text: text)
        let left = CaptionDuplication().examine(document).marks.filter { $0.label == "repeated" }
        let words = document.allWords
        let counted = words.filter { word in
            !left.contains { $0.range.contains(word.range.lowerBound) }
        }
        #expect(Set(counted.map(\.term.index)) == Set(words.map(\.term.index)))
    }
}
