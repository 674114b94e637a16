// SPDX-License-Identifier: Apache-2.0

/// Finds the stanzas of poems and songs with a refrain.
///
/// Stanzas are neighbouring blocks with the same number of short lines, at least three. At one
/// position or more, their lines are equal, but not at every position. Lines with credits, dates,
/// bars or markup are never verse.
struct VerseLines {
    let words: PageWords
    let lists: PageLists

    private static let leastLines = 3
    private static let leastWords = 3
    private static let mostWords = 14
    private static let mostCharacters = 70

    /// Returns the indices of the lines of verse.
    ///
    /// - Parameter blocks: the runs of lines without a blank line between them, in order.
    func find(_ blocks: [Range<Int>]) -> [Int] {
        let isStanza = blocks.map(isStanza)
        var isVerse = Array(repeating: false, count: blocks.count)
        for next in blocks.indices.dropFirst() where isStanza[next - 1] && isStanza[next] {
            guard blocks[next].lowerBound == blocks[next - 1].upperBound + 1,
                haveRefrain(blocks[next - 1], blocks[next])
            else { continue }
            isVerse[next - 1] = true
            isVerse[next] = true
        }
        return blocks.indices.filter { isVerse[$0] }.flatMap { Array(blocks[$0]) }
    }

    private func isStanza(_ block: Range<Int>) -> Bool {
        let others: LineShape = [
            .hasBar, .hasMarkup, .hasDate, .hasCopyright, .hasColon, .startsWithDigit,
            .mostlyNumbers,
        ]
        return block.count >= Self.leastLines
            && block.allSatisfy { line in
                (Self.leastWords...Self.mostWords).contains(words.counts[line])
                    && words.lengths[line] <= Self.mostCharacters
                    && words.shapes[line].isDisjoint(with: others)
                    && !words.hasCredit(line, lists) && !words.isByline(line, lists)
            }
    }

    private func haveRefrain(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        guard first.count == second.count else { return false }
        let equal = zip(first, second).count { words.areEqual($0, $1) }
        return equal > 0 && equal < first.count
    }
}
