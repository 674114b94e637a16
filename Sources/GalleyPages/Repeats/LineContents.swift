// SPDX-License-Identifier: Apache-2.0

/// Compares the contents of the copies of a line: their words and their numbers.
struct LineContents {
    let words: PageWords
    let trimmer: CreditTrimmer
    let titles: TitleTrimmer
    let settings: PageSettings

    /// The maximum number of contents that are tried as containers of the others.
    private static let mostContainers = 64

    /// Returns an id for each line, from 0: lines with the same words in the same order have the
    /// same id.
    func contents(of lines: [Int]) -> [Int] {
        Self.numbers(lines.map { words.hashes[words.range(of: $0)] }, known: [:])
    }

    /// Returns an id for each line: lines that contain the same numbers in the same order have the
    /// same id; lines without numbers have the id 0.
    func numberings(of lines: [Int]) -> [Int] {
        let figures = lines.map { line in
            words.range(of: line).filter { words.marks[$0].contains(.digit) }
                .map { words.hashes[$0] }
        }
        return Self.numbers(figures, known: [[]: 0])
    }

    /// Returns an id for each key; ids are assigned in the order in which keys first occur.
    private static func numbers<Key: Hashable>(_ keys: [Key], known: [Key: Int]) -> [Int] {
        var numbers = known
        return keys.map { key in
            let number = numbers[key, default: numbers.count]
            numbers[key] = number
            return number
        }
    }

    /// Returns, for each content, the contents that contain all its words in the same order and at
    /// least one more word.
    ///
    /// A much longer line does not replace a short one, unless it adds only a credit, a bracket
    /// at the end or the name of the site.
    ///
    /// - Parameters:
    ///   - lines: the lines of a group.
    ///   - contents: the id of each line's content, as returned by `contents(of:)`.
    func containers(of lines: [Int], _ contents: [Int]) -> [[Int]] {
        var first: [Int] = []
        for (line, content) in zip(lines, contents) where content == first.count {
            first.append(line)
        }
        return first.map { line in
            first.prefix(Self.mostContainers).indices.filter { contains(first[$0], line) }
        }
    }

    private func contains(_ longer: Int, _ shorter: Int) -> Bool {
        let (whole, part) = (words.range(of: longer), words.range(of: shorter))
        guard whole.count > part.count, isSubsequence(part, of: whole) else { return false }
        return Double(part.count) + 1e-9 >= settings.similarity * Double(whole.count)
            || words.areEqual(core(of: longer), core(of: shorter))
            || [titles.headline(of: longer), trimmer.withoutBracket(longer)].compactMap(\.self)
                .contains { words.areEqual($0, part) }
    }

    private func isSubsequence(_ part: Range<Int>, of whole: Range<Int>) -> Bool {
        var next = part.lowerBound
        for word in whole where next < part.upperBound {
            if words.hashes[word] == words.hashes[next] { next += 1 }
        }
        return next == part.upperBound
    }

    private func core(of line: Int) -> Range<Int> {
        trimmer.core(of: line, leaving: settings.minimumWords)
    }
}
