// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import TestSupport
import Testing

@testable import GalleyPages

struct WordOrderTests {
    private func groups(_ lines: String...) -> [[Int]] {
        PageStructure(lines.joined(separator: "\n\nx\n\n")).groups.map(\.lines)
    }

    @Test(arguments: [
        ("City Beat United in the Cup Final", "United Beat City in the Cup Final"),
        ("The harbour master thanks the mayor", "The mayor thanks the harbour master"),
        (
            "Northport will play at home against Southport on the first Sunday in May",
            "Southport will play at home against Northport on the first Sunday in May"
        ),
    ])
    func wordsThatChangePlacesMakeAnotherLine(_ first: String, _ second: String) {
        #expect(groups(first, second).isEmpty)
    }

    @Test(arguments: [
        (
            "The council will build the bridge this year",
            "The council will not build the bridge this year"
        ),
        (
            "The trains of the island line run today",
            "The trains of the island line don't run today"
        ),
        (
            "Die neue Brücke wird in diesem Jahr gebaut",
            "Die neue Brücke wird in diesem Jahr nicht gebaut"
        ),
        (
            "Le nouveau pont sera construit cette année ici",
            "Le nouveau pont ne sera construit cette année ici"
        ),
        ("Новый мост построят в этом году у нас", "Новый мост не построят в этом году у нас"),
        ("Dinner on the ferry is served with wine", "Dinner on the ferry is served without wine"),
    ])
    func aNegationMakesAnotherLine(_ first: String, _ second: String) {
        #expect(groups(first, second).isEmpty)
        #expect(groups(second, first).isEmpty)
        #expect(groups(first, first) == [[0, 4]])
    }

    @Test func twoCopiesInOneLineAreACopy() {
        let line = "The new ways to style these pants"
        #expect(groups(line, "\(line) \(line)") == [[0, 4]])
    }

    @Test func otherWordsInTheSameOrderMakeANearCopy() {
        #expect(
            groups(
                "The lighthouse keeper of the northern island at work in spring",
                "The old lighthouse keeper of the northern island at work in spring") == [[0, 4]])
    }

    /// The bounded search finds the same as computing the longest common subsequence.
    @Test(arguments: LawSeeds.first(60))
    func likenessIsThatOfTheLongestCommonSubsequence(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let letters = (0..<9).map { "w\($0)x" }
        let lines = (0..<2).map { _ in
            Array(letters.shuffled(using: &random).prefix(Int.random(in: 1...9, using: &random)))
        }
        let text = lines.map { $0.joined(separator: " ") }.joined(separator: "\n")
        let words = PageWords(LineTable(text.utf8.span), of: text.utf8.span)
        let similarity = Double.random(in: 0.5...1, using: &random)
        let order = WordOrder(words: words, lists: .standard, similarity: similarity)
        let common = Self.commonCount(lines[0], lines[1])
        let all = Double(lines[0].count + lines[1].count - common)
        let difference = lines[1].difference(from: lines[0])
        let removed = difference.removals.map { change in
            if case .remove(_, let word, _) = change { word } else { "" }
        }
        let inserted = difference.insertions.map { change in
            if case .insert(_, let word, _) = change { word } else { "" }
        }
        let isNear =
            Double(common) + 1e-9 >= similarity * all && Set(removed).isDisjoint(with: inserted)
        #expect(order.areNearCopies(words.range(of: 0), words.range(of: 1)) == isNear)
    }

    private static func commonCount(_ first: [String], _ second: [String]) -> Int {
        var row = Array(repeating: 0, count: second.count + 1)
        for word in first {
            var diagonal = 0
            for index in second.indices {
                let above = row[index + 1]
                row[index + 1] = word == second[index] ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[second.count]
    }
}
