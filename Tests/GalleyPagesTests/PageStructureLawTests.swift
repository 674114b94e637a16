// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import TestSupport
import Testing

@testable import GalleyPages

struct PageStructureLawTests {
    /// A page of synthetic pieces in random order, with repeats by chance.
    private func page(seed: UInt64) -> String {
        var numbers = SeededGenerator(seed: seed)
        let pieces =
            SyntheticArticle.all.flatMap { [$0.headline, $0.caption] + $0.paragraphs }
            + [
                "", "", "TT", "share", "é", "\u{300}", "(", "a_b.jpg", "12:30", "  ", "©",
                "x\ty z w",
            ]
        return (0..<60).map { _ in
            pieces.randomElement(using: &numbers).map { $0 } ?? ""
        }.joined(separator: "\n")
    }

    @Test(arguments: LawSeeds.first(16))
    func endingsOfLinesMakeNoDifference(_ seed: UInt64) {
        let unix = PageStructure(page(seed: seed))
        let windows = PageStructure(page(seed: seed).replacing("\n", with: "\r\n"))
        #expect(unix.roles == windows.roles)
        #expect(unix.groups == windows.groups)
        #expect(unix.widgets == windows.widgets)
        #expect(unix.articles == windows.articles)
    }

    @Test(arguments: LawSeeds.first(16))
    func everyLineHasOneRoleAndAtMostOneGroup(_ seed: UInt64) {
        let structure = PageStructure(page(seed: seed))
        #expect(structure.roles.count == structure.lines.count)
        let grouped = structure.groups.flatMap(\.lines) + structure.widgets.flatMap(\.lines)
        #expect(Set(grouped).count == grouped.count)
        for group in structure.groups {
            #expect(group.lines == group.lines.sorted() && group.lines.count > 1)
        }
        #expect(
            structure.groups.map { $0.lines[0] } == structure.groups.map { $0.lines[0] }.sorted())
    }

    @Test(arguments: LawSeeds.first(12))
    func anyTextHasAStructure(_ seed: UInt64) {
        var numbers = SeededGenerator(seed: seed)
        var scalars = String.UnicodeScalarView()
        for _ in 0..<2_000 {
            let bound: UInt32 = [0x80, 0x400, 0x3100, 0x11_0000][
                Int.random(in: 0..<4, using: &numbers)]
            let value = UInt32.random(in: 0..<bound, using: &numbers)
            scalars.append(Unicode.Scalar(value) ?? "\n")
            if value.isMultiple(of: 11) { scalars.append("\n") }
        }
        let structure = PageStructure(String(scalars))
        let length = String(scalars).utf8.count
        #expect(structure.lines.last?.whole.upperBound == length)
        for (line, next) in zip(structure.lines, structure.lines.dropFirst()) {
            #expect(line.whole.upperBound == next.whole.lowerBound)
            #expect(line.whole.contains(line.content.lowerBound) || line.content.isEmpty)
        }
    }

    @Test func aPageOfSimilarLinesTakesLittleTime() {
        var numbers = SeededGenerator(seed: 3)
        let vocabulary = (0..<40).map { "word\($0)" }
        let lines = (0..<4_000).map { _ in
            vocabulary.shuffled(using: &numbers).prefix(10).joined(separator: " ")
        }
        let structure = PageStructure(lines.joined(separator: "\n"))
        #expect(structure.lines.count == 4_000)
    }
}
