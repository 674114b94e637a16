// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPages

/// Finds all leftovers of a text.
struct LeftoverSearch {
    /// The leftovers, in order; none overlaps another.
    private(set) var leftovers: [Leftover] = []
    /// The number of lines that are not blank.
    let filledLines: Int
    /// The number of characters (Unicode scalars).
    let characters: Int

    private let isMarkdown: Bool

    /// Searches a text.
    ///
    /// - Parameters:
    ///   - bytes: the text in UTF-8.
    ///   - isMarkdown: whether HTML belongs to the text and indented lines are code.
    ///   - lists: the labels and sentences to look for.
    init(
        _ bytes: borrowing Span<UInt8>, isMarkdown: Bool, lists: LeftoverLists = .standard
    ) {
        let scan = SuspicionScan(bytes, lists: lists)
        filledLines = scan.filledLines
        characters = scan.characters
        self.isMarkdown = isMarkdown
        if scan.places.isEmpty, scan.lines.isEmpty { return }
        findInLines(scan, lists, bytes)
        findAtPlaces(scan, bytes)
        leftovers = Self.apart(leftovers)
        if leftovers.contains(where: \.rule.isPossibleInCode) { removeThoseInCode(bytes) }
    }

    /// Sorts leftovers and drops those that overlap one that begins before them or is longer.
    private static func apart(_ leftovers: [Leftover]) -> [Leftover] {
        let sorted = leftovers.enumerated().sorted { first, second in
            let ranges = (first.element.edited, second.element.edited)
            if ranges.0.lowerBound != ranges.1.lowerBound {
                return ranges.0.lowerBound < ranges.1.lowerBound
            }
            if ranges.0.count != ranges.1.count { return ranges.0.count > ranges.1.count }
            return first.offset < second.offset
        }
        var end = 0
        return sorted.map(\.element).filter { leftover in
            guard leftover.extent.lowerBound >= end else { return false }
            end = leftover.extent.upperBound
            return true
        }
    }

    private mutating func removeThoseInCode(_ bytes: borrowing Span<UInt8>) {
        let code = CodeRanges(bytes, isMarkdown: isMarkdown)
        leftovers.removeAll { $0.rule.isPossibleInCode && code.contains($0.range.lowerBound) }
    }
}

extension LeftoverSearch {
    private mutating func findInLines(
        _ scan: SuspicionScan, _ lists: LeftoverLists, _ bytes: borrowing Span<UInt8>
    ) {
        var hyphens = LineEndHyphens()
        var codeEnd = 0
        for line in scan.lines {
            if line.flags.contains(.mojibake) { findMojibake(line.range, bytes) }
            if line.flags.contains(.hyphen) { hyphens.read(line.range, in: bytes) }
            if line.flags.contains(.filler) { findFiller(line.range, bytes) }
            if line.flags.contains(.cookie) { findCookies(line.range, lists, bytes) }
            if line.flags.contains(.label) { findLabel(line.range, lists, bytes) }
            if line.flags.contains(.code), line.range.lowerBound >= codeEnd,
                CodeLineReader.isCode(line.range, bytes)
            {
                let block = Self.codeBlock(around: line.range, from: codeEnd, bytes)
                codeEnd = block.upperBound
                leftovers.append(
                    Leftover(
                        .scriptCode, bytes.trimmed(block), edited: Self.whole(block, bytes),
                        replacement: ""))
            }
        }
        leftovers += hyphens.leftovers(in: bytes)
    }

    private mutating func findMojibake(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) {
        var scalars: [UInt32] = []
        var offsets: [Int] = []
        var index = line.lowerBound
        while index < line.upperBound {
            let (scalar, length) = bytes.scalar(at: index)
            scalars.append(scalar)
            offsets.append(index)
            index += length
        }
        offsets.append(line.upperBound)
        var finder = MojibakeFinder(scalars)
        for repair in finder.repairs() {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: repair.replacement.compactMap(Unicode.Scalar.init))
            leftovers.append(
                Leftover(
                    .mojibake, offsets[repair.range.lowerBound]..<offsets[repair.range.upperBound],
                    replacement: String(text), detail: repair.encoding.name))
        }
    }

    private mutating func findFiller(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) {
        let filler = "lorem ipsum dolor"
        guard let place = bytes.place(of: filler, in: line) else { return }
        if !bytes.byte(place - 1).isASCIILetter {
            leftovers.append(Leftover(.placeholder, place..<place + filler.utf8.count))
        }
    }

    private mutating func findCookies(
        _ line: Range<Int>, _ lists: LeftoverLists, _ bytes: borrowing Span<UInt8>
    ) {
        guard lists.isCookieBanner(bytes.text(line)) else { return }
        leftovers.append(
            Leftover(
                .cookieBanner, bytes.trimmed(line), edited: Self.whole(line, bytes),
                replacement: "", fix: .optional))
    }

    private mutating func findLabel(
        _ line: Range<Int>, _ lists: LeftoverLists, _ bytes: borrowing Span<UInt8>
    ) {
        let content = bytes.trimmed(line)
        let text = bytes.text(content)
        if let isInMenus = lists.isInMenus(text) {
            if isInMenus, !Self.isLabel(content, text, bytes) { return }
            leftovers.append(
                Leftover(
                    .advertisement, content, edited: Self.whole(line, bytes), replacement: "",
                    fix: isInMenus ? .optional : .safe))
        } else if Self.isUnfilled(text) {
            leftovers.append(Leftover(.placeholder, content))
        }
    }

    /// Whether a line that could be an entry of a menu is a label: it is in capitals, or the line
    /// before or after it is the same or is a sentence.
    private static func isLabel(
        _ line: Range<Int>, _ text: String, _ bytes: borrowing Span<UInt8>
    ) -> Bool {
        let hasCase = ExactText(text.lowercased()) != ExactText(text.uppercased())
        if hasCase, ExactText(text) == ExactText(text.uppercased()) { return true }
        return [neighbour(before: line, bytes), neighbour(after: line, bytes)].contains { other in
            ExactText(bytes.text(other)) == ExactText(text) || isSentence(other, bytes)
        }
    }

    private static func isSentence(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        line.count >= 60 && line.count(where: { bytes[$0] == 0x20 }) >= 7
            && bytes[line.lowerBound] != UInt8(ascii: "(")
            && bytes.place(of: "cookie", in: line) == nil
    }

    /// Returns the content of the last line before a line that is not blank; long lines are cut.
    private static func neighbour(
        before line: Range<Int>, _ bytes: borrowing Span<UInt8>
    ) -> Range<Int> {
        var end = line.lowerBound
        while end > 0, bytes[end - 1].isASCIISpace { end -= 1 }
        var start = end
        while start > 0, bytes[start - 1] != 0x0A, end - start < 200 { start -= 1 }
        return bytes.trimmed(start..<end)
    }

    /// Returns the content of the first line after a line that is not blank; long lines are cut.
    private static func neighbour(
        after line: Range<Int>, _ bytes: borrowing Span<UInt8>
    ) -> Range<Int> {
        var start = line.upperBound
        while start < bytes.count, bytes[start].isASCIISpace { start += 1 }
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, end - start < 200 { end += 1 }
        return bytes.trimmed(start..<end)
    }

    /// Whether a line has only names of JavaScript for missing values: "undefined", "NaN / NaN".
    private static func isUnfilled(_ line: String) -> Bool {
        let words = line.split { !$0.isLetter }
        return !words.isEmpty && words.allSatisfy { $0 == "undefined" || $0 == "NaN" }
    }

    /// The line with its "\n".
    private static func whole(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Range<Int> {
        line.lowerBound..<min(line.upperBound + 1, bytes.count)
    }

    /// Returns the lines around a line of code that may be code too.
    private static func codeBlock(
        around line: Range<Int>, from limit: Int, _ bytes: borrowing Span<UInt8>
    ) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while start > limit {
            var before = start - 1
            while before > limit, bytes[before - 1] != 0x0A { before -= 1 }
            guard CodeLineReader.mayContinue(before..<start - 1, bytes) else { break }
            start = before
        }
        while end < bytes.count {
            var after = end + 1
            while after < bytes.count, bytes[after] != 0x0A { after += 1 }
            guard end + 1 < after, CodeLineReader.mayContinue(end + 1..<after, bytes) else { break }
            end = after
        }
        return start..<end
    }
}

extension LeftoverSearch {
    private mutating func findAtPlaces(_ scan: SuspicionScan, _ bytes: borrowing Span<UInt8>) {
        var markup = MarkupSearch()
        var end = 0
        for place in scan.places where place >= end {
            if let found = leftover(at: place, bytes) {
                leftovers.append(found)
                end = found.range.upperBound
            } else if bytes[place] == UInt8(ascii: "<"), !isMarkdown {
                markup.read(at: place, in: bytes)
            }
        }
        leftovers += markup.leftovers(in: bytes)
    }

    private func leftover(at place: Int, _ bytes: borrowing Span<UInt8>) -> Leftover? {
        switch bytes[place] {
        case UInt8(ascii: "&"):
            guard !isMarkdown, let entity = EntityReader.standard.entity(at: place, in: bytes)
            else { return nil }
            return Leftover(.htmlEntity, entity.range, replacement: entity.text)
        case UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "["),
            UInt8(ascii: "<"):
            return PlaceholderReader.placeholder(at: place, in: bytes).map {
                Leftover(.placeholder, $0)
            }
        default: return InvisibleReader.leftover(at: place, in: bytes)
        }
    }
}

extension LeftoverRule {
    /// Whether a text about programming can have the same thing in its examples.
    fileprivate var isPossibleInCode: Bool {
        switch self {
        case .htmlEntity, .htmlTag, .placeholder, .scriptCode, .lineEndHyphen: true
        default: false
        }
    }
}
