// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import TestSupport
import Testing

@testable import GalleyPages

struct RepeatedGroupTests {
    private func needless(_ lines: String...) -> [Int] {
        PageStructure(lines.joined(separator: "\n")).groups.flatMap(\.needless)
    }

    @Test func aLineThatSaysLessCanBeRemoved() {
        #expect(
            needless(
                "The old lighthouse keeper at work in spring", "a", "b",
                "The lighthouse keeper at work in spring") == [3])
    }

    @Test func aLineThatSaysMoreStays() {
        #expect(
            needless(
                "The lighthouse keeper at work in spring", "a", "b",
                "The old lighthouse keeper at work in spring"
            ).isEmpty)
    }

    @Test func theNeighbourThatSaysLessCanBeRemoved() {
        #expect(
            needless(
                "The lighthouse keeper at work in spring",
                "The old lighthouse keeper at work in spring") == [0])
        #expect(
            needless("The lighthouse keeper at work", "The lighthouse keeper at work (by his son)")
                == [0])
    }

    @Test func otherWordsStayButNotTheirCopies() {
        let (user, other) = (
            "The speed of every sprint of a user team", "The speed of every sprint of a guest team"
        )
        #expect(needless(user, other).isEmpty)
        #expect(needless(user, other, user, other) == [2, 3])
    }

    /// Of two copies, the one with the credit remains; two different credits are both kept.
    @Test func creditsAreKept() {
        let (plain, credited) = ("Cyclists cross the bridge", "Cyclists cross the bridge - AFP")
        #expect(needless(plain, "a", credited) == [0])
        #expect(needless(credited, "a", plain) == [2])
        #expect(needless("Cyclists cross the bridge (Reuters)", "a", credited).isEmpty)
        #expect(needless(plain, "a", credited, "b", credited, "c", plain) == [0, 4, 6])
    }

    /// An address says the same words as the text, but nobody can read it.
    @Test func wordsAreBetterThanAnAddress() {
        let (address, words) = ("bridge_opens_after_three_years", "Bridge Opens After Three Years")
        #expect(needless(address, "a", words) == [0])
        #expect(needless(words, "a", address) == [2])
        #expect(needless(address, "a", address) == [2])
    }

    @Test(arguments: ["\u{AD}", "\u{200B}"])
    func cleanLinesAreBetterThanLinesWithInvisibleCharacters(_ invisible: String) {
        let words = "Bridge Opens After Three Years"
        let damaged = "Bri\(invisible)dge Opens Af\(invisible)ter Three Years"
        #expect(needless(damaged, "a", words) == [0])
        #expect(needless(words, "a", damaged) == [2])
    }

    /// The words of a line can occur in another one in another order and say something else.
    @Test func wordsInAnotherOrderStay() {
        let filler = "in the long final of the cup on the old ground by the river on a cold Sunday"
        #expect(
            needless("City beat United \(filler)", "a", "United beat City \(filler)").isEmpty)
    }

    @Test(arguments: LawSeeds.first(40))
    func everyWordOfARemovedLineOccursInALineThatRemains(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = [
            "The", "old", "keeper", "of", "the", "northern", "lighthouse", "not", "9", "AFP",
        ]
        let lines = (0..<8).map { _ in
            parts.filter { _ in Int.random(in: 0..<6, using: &random) > 0 }.joined(separator: " ")
                + ["", " - AFP", " (AP Photo)", " | The Post"][
                    Int.random(in: 0..<4, using: &random)]
        }
        let structure = PageStructure(lines.joined(separator: "\n"))
        for group in structure.groups {
            let needless = Set(group.needless)
            let remaining = group.lines.filter { !needless.contains($0) }
            for line in needless {
                let isHeld = remaining.contains { other in
                    Self.isSubsequence(lines[line], of: lines[other])
                }
                #expect(isHeld, "\(lines[line])")
            }
        }
    }

    private static func words(_ line: String) -> [String] {
        line.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func isSubsequence(_ part: String, of whole: String) -> Bool {
        var rest = words(whole)[...]
        return words(part).allSatisfy { word in
            guard let index = rest.firstIndex(of: word) else { return false }
            rest = rest[(index + 1)...]
            return true
        }
    }

    @Test func theAdditionInABracketStays() {
        #expect(
            needless("The goblet of fire", "a", "b", "The goblet of fire (first shown here)")
                .isEmpty)
        #expect(
            needless(
                "The goblet of fire (to be given on 21 April by the mayor)", "a",
                "The goblet of fire", "b", "The goblet of fire") == [2, 4])
    }

    @Test func withoutTheOriginalLinesThatMayBeNewStay() {
        let lines = [
            "The old lighthouse keeper at work in spring", "a",
            "The lighthouse keeper at work in spring", "b",
            "The old lighthouse keeper at work in", "c",
        ]
        let group = PageStructure(lines.joined(separator: "\n")).groups.first
        #expect(group?.needless == [2, 4])
        #expect(group?.keeping { $0 > 0 }?.needless == [])
    }
}

struct LineNumberingTests {
    private func copies(_ lines: String...) -> [Int] {
        PageStructure(lines.joined(separator: "\n")).groups.flatMap(\.copies)
    }

    @Test(arguments: [
        "Day # of the long trial against three owners of our old town ferry",
        "A ticket for the big ferry to our northern islands costs # euros today",
        "Die große Fähre nach Norden fährt morgen um # Uhr vom alten Hafen ab",
        "Большой паром на северные острова отходит завтра в # часов от старого причала",
        "渡轮将于明天上午从旧码头出发前往对岸的北方岛屿每张票价为#元",
        "العبارة الكبيرة إلى الجزر الشمالية تغادر الميناء القديم غدا في الساعة # صباحا",
        "เรือเฟอร์รี่ลำใหญ่จะออกจากท่าเรือเก่าพรุ่งนี้เวลา#นาฬิกาไปยังเกาะทางเหนือของเมือง",
    ])
    func linesWithOtherNumbersAreNotCopies(_ line: String) {
        let first = line.replacing("#", with: "12")
        let second = line.replacing("#", with: "15")
        #expect(PageStructure(first + "\n" + second).groups.map(\.lines) == [[0, 1]])
        #expect(copies(first, second).isEmpty)
        #expect(copies(first, first, second, second) == [1, 3])
    }

    @Test func linesWithoutTheNumberAreCopies() {
        #expect(
            copies("A ferry leaves our old harbour at 9", "A ferry leaves our old harbour at")
                == [1])
    }

    @Test func theFirstKeptLineIsTheOriginal() {
        let lines = [
            "Day 1 of the long trial", "Day 2 of the long trial", "Day 2 of the long trial",
        ]
        let group = PageStructure(lines.joined(separator: "\n")).groups.first
        #expect(group?.copies == [2])
        #expect(group?.keeping { $0 > 0 }?.copies == [2])
        #expect(group?.keeping { $0 > 1 } == nil)
    }
}
