// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct RepeatTests {
    private func groups(_ lines: String..., settings: PageSettings = PageSettings()) -> [[Int]] {
        PageStructure(lines.joined(separator: "\n"), settings: settings).groups.map(\.lines)
    }

    private func match(_ first: String, _ second: String) -> RepeatedGroup.Match? {
        PageStructure(first + "\n" + second).groups.first?.match
    }

    @Test func sameLines() {
        #expect(match("A ferry leaves the harbour", "  A ferry leaves the harbour\t") == .exact)
    }

    @Test(arguments: [
        ("A ferry leaves the harbour", "A FERRY LEAVES THE HARBOUR."),
        ("“A ferry” leaves the harbour", "\"A ferry\" leaves  the harbour"),
        ("A ferry leaves the harbour", "A ferry leaves the harbour - AFP"),
        ("A ferry leaves the harbour (AP Photo/J. Roe)", "A ferry leaves the harbour"),
        ("A ferry leaves the harbour (Reuters)", "A ferry leaves the harbour | Photo: J. Roe"),
        ("A ferry leaves the harbour", "Photo: A ferry leaves the harbour © J. Roe/Getty Images"),
        ("A ferry leaves the harbour (state media)", "A ferry leaves the harbour"),
        ("Die Fähre verlässt den Hafen.", "Die Fähre verlässt den Hafen. Foto: J. Roe/dpa"),
        ("Le bac quitte le port", "Le bac quitte le port Crédits photo : J. Roe / AFP"),
        ("Färjan lämnar hamnen i Lund.", "Färjan lämnar hamnen i Lund.Jo Roe (dpa via Getty)"),
        ("Паром покидает старый порт", "ПАРОМ ПОКИДАЕТ СТАРЫЙ ПОРТ (Фото: ТАСС)"),
    ])
    func sameWords(_ first: String, _ second: String) {
        #expect(match(first, second) == .normalised)
        #expect(match(second, first) == .normalised)
    }

    @Test func nearlySameWords() {
        #expect(match("one two three four five", "one two three four six") == nil)
        #expect(match("one two three four five", "one two three four") == .near)
        #expect(match("フェリーが朝の港を出発しました", "フェリーが朝の港を出発しました。写真") == .near)
    }

    @Test func differentBracketsAreDifferentLines() {
        #expect(match("The price of a ticket (child)", "The price of a ticket (adult)") == nil)
    }

    @Test func aCreditAloneIsNotACaption() {
        #expect(match("Photo: J. Roe", "Photo: A. Poe") == nil)
        #expect(match("Photo: J. Roe/Getty", "Photo: J. Roe/Getty") == .exact)
    }

    @Test func shortLinesAreNotCompared() {
        #expect(groups("Read more here", "Read more here").isEmpty)
        #expect(groups("港の橋", "港の橋").isEmpty)
        let settings = PageSettings(minimumWords: 3)
        #expect(groups("Read more here", "Read more here", settings: settings) == [[0, 1]])
    }

    @Test func aChainOfSmallDifferencesJoinsNoDifferentLines() {
        let lines = ["a b c d e f g h i j", "a b c d e f g h i k", "a b c d e f g h l k"]
        #expect(groups(lines[0], lines[1], lines[2]) == [[0, 1]])
    }

    @Test func aLineJoinsTheMostSimilarGroup() {
        let lines = ["a b c d e f g h", "a b c d e f g h x y", "a b c d e f g h x"]
        #expect(groups(lines[0], lines[1], lines[2]) == [[0, 1, 2]])
        #expect(groups("a b c d e f", "b c d e f g h", "a b c d e f g h") == [[1, 2]])
    }

    @Test func aSimilarityOfOneRequiresTheSameWordsInTheSameOrder() {
        let settings = PageSettings(similarity: 1)
        #expect(groups("one two three four five", "one two three four", settings: settings).isEmpty)
        #expect(groups("one two three four", "four three two one", settings: settings).isEmpty)
        #expect(
            groups("one two three four", "One two, three four", settings: settings) == [[0, 1]])
    }

    @Test func copiesAreFoundAcrossAnyDistance() {
        let filler = (0..<500).map { "line \($0) of filler number \($0 * 7) ends" }
        let text = (["The first of all lines"] + filler + ["The first of all lines"])
            .joined(separator: "\n")
        let groups = PageStructure(text).groups.filter { $0.match == .exact }
        #expect(groups.map(\.lines) == [[0, 501]])
    }
}
