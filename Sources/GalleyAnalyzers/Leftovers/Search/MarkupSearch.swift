// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Decides which tags of HTML are leftovers, and which ones a text is about.
///
/// A tag with attributes, a tag that has its partner, and a line break that touches a word are
/// leftovers. A lone tag such as "the <b> element", a quoted tag, and a list of tags ("You may use:
/// <b> <i> <q>") are not.
struct MarkupSearch {
    private var tags: [MarkupTag] = []
    /// For each tag, whether its partner was found.
    private var isPaired: [Bool] = []
    /// For each name, the indices of the tags that are open.
    private var open: [String: [Int]] = [:]
    /// The offset from which on a search for an end found nothing, for each end.
    private var missing: [String: Int] = [:]
    /// The elements whose content is code, with their tags.
    private var elements: [Range<Int>] = []
    /// The tags in strings of programs.
    private var strings: [Range<Int>] = []

    /// The offset after everything that was read.
    private(set) var end = 0

    /// Reads the tag or the comment at "<".
    mutating func read(at start: Int, in bytes: borrowing Span<UInt8>) {
        guard start >= end else { return }
        if let comment = comment(at: start, bytes) {
            add(comment)
            return
        }
        guard let tag = MarkupTag(at: start, in: bytes) else { return }
        if isInString(tag, bytes) {
            strings.append(tag.range)
            end = tag.range.upperBound
            return
        }
        if !tag.isClosing, tag.name == "script" || tag.name == "style",
            let close = find("</\(tag.name)>", from: tag.range.upperBound, bytes)
        {
            end = close + tag.name.utf8.count + 3
            elements.append(start..<end)
            return
        }
        add(tag)
    }

    /// Whether a tag begins or ends a string of a program.
    private func isInString(_ tag: MarkupTag, _ bytes: borrowing Span<UInt8>) -> Bool {
        let quotes: [UInt8] = [0x22, 0x27, 0x60]
        let isAtStart = quotes.contains(bytes.byte(tag.range.lowerBound - 1))
        return isAtStart || quotes.contains(bytes.byte(tag.range.upperBound))
    }

    private mutating func add(_ tag: MarkupTag) {
        let index = tags.count
        tags.append(tag)
        isPaired.append(false)
        end = tag.range.upperBound
        if tag.name.isEmpty || tag.isVoid || tag.name == "!doctype" { return }
        if !tag.isClosing {
            open[tag.name, default: []].append(index)
        } else if let partner = open[tag.name]?.popLast() {
            isPaired[index] = true
            isPaired[partner] = true
        }
    }

    private mutating func comment(
        at start: Int, _ bytes: borrowing Span<UInt8>
    ) -> MarkupTag? {
        if bytes.reads("<!--", at: start) {
            return find("-->", from: start + 4, bytes).map { MarkupTag("", start..<$0 + 3) }
        }
        guard bytes.reads("<!doctype ", at: start) else { return nil }
        return find(">", from: start, bytes).map { MarkupTag("!doctype", start..<$0 + 1) }
    }

    /// Returns the offset of an end; every end that is missing is searched for only once.
    private mutating func find(
        _ text: String, from start: Int, _ bytes: borrowing Span<UInt8>
    ) -> Int? {
        if let known = missing[text], start >= known { return nil }
        let place = bytes.place(of: text, in: start..<max(start, bytes.count))
        if place == nil { missing[text] = start }
        return place
    }
}

extension MarkupSearch {
    /// Returns the leftovers, in order; tags that touch are one.
    func leftovers(in bytes: borrowing Span<UInt8>) -> [Leftover] {
        let isFile = (tags.first?.range.lowerBound ?? 0) <= bytes.firstFilled
        let hasFrame = tags.contains { $0.isFrame }
        // A page about HTML has parts of files as examples.
        if hasFrame, !isFile { return [] }
        let fix: FixApplicability = hasFrame ? .optional : .safe
        var found = elements.map { element in
            Leftover(
                .scriptCode, element, replacement: Self.separator(element, "\n", bytes), fix: fix)
        }
        let isListed = listed(in: bytes)
        let isExample = examples(in: bytes)
        var run: [MarkupTag] = []
        for index in tags.indices
        where !isListed[index] && !isExample[index] && isLeftover(index, bytes) {
            if let last = run.last, last.range.upperBound != tags[index].range.lowerBound {
                found.append(Self.leftover(run, fix, bytes))
                run = []
            }
            run.append(tags[index])
        }
        if !run.isEmpty { found.append(Self.leftover(run, fix, bytes)) }
        return found
    }

    private static func leftover(
        _ run: [MarkupTag], _ fix: FixApplicability, _ bytes: borrowing Span<UInt8>
    ) -> Leftover {
        let range = run[0].range.lowerBound..<run[run.count - 1].range.upperBound
        let isBreak = run.contains(where: \.isBlock)
        let isLink = run.count > 1 && run.contains { $0.name == "a" }
        let separator = isBreak ? "\n" : isLink ? " " : ""
        return Leftover(
            .htmlTag, range, replacement: Self.separator(range, separator, bytes), fix: fix,
            detail: run.count > 1 ? "tags" : run[0].name.isEmpty ? "comment" : "tag")
    }

    /// Returns what remains in place of tags: nothing if there is white space or an end of the text
    /// on a side.
    private static func separator(
        _ range: Range<Int>, _ text: String, _ bytes: borrowing Span<UInt8>
    ) -> String {
        let isApart =
            bytes.byte(range.lowerBound - 1).isASCIISpace
            || bytes.byte(range.upperBound).isASCIISpace
        return isApart ? "" : text
    }

    private func isLeftover(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
        let tag = tags[index]
        if tag.hasAttributes || isPaired[index] { return true }
        let touches =
            !bytes.byte(tag.range.lowerBound - 1).isASCIISpace
            || bytes.byte(tag.range.upperBound) > 0x40
        let isBreak = ["br", "hr", "wbr", "p", "li"].contains(tag.name)
        return (tag.isClosing || isBreak) && touches
    }

    /// Returns, for each tag, whether its line also has a tag in a string, so that it is code.
    private func examples(in bytes: borrowing Span<UInt8>) -> [Bool] {
        var isExample = Array(repeating: false, count: tags.count)
        if strings.isEmpty { return isExample }
        var string = 0
        var end = 0
        for (index, tag) in tags.enumerated() {
            if tag.range.lowerBound >= end {
                var start = tag.range.lowerBound
                while start > end, bytes[start - 1] != 0x0A { start -= 1 }
                end = tag.range.upperBound
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
                while string < strings.count, strings[string].upperBound <= start { string += 1 }
            }
            isExample[index] = string < strings.count && strings[string].lowerBound < end
        }
        return isExample
    }

    /// Returns, for each tag, whether it belongs to a list of tags: at least three different ones
    /// that have no partners, with only spaces between them.
    private func listed(in bytes: borrowing Span<UInt8>) -> [Bool] {
        var isListed = Array(repeating: false, count: tags.count)
        var start = 0
        for index in tags.indices {
            if index > 0, !hasOnlySpace(index - 1, index, bytes) { start = index }
            guard index - start >= 2 else { continue }
            let run = start...index
            guard run.allSatisfy({ !isPaired[$0] && !tags[$0].isClosing }) else { continue }
            if index - start > 2 {
                isListed[index] = isListed[index - 1]
            } else if Set(tags[run].map(\.name)).count == run.count {
                for place in run { isListed[place] = true }
            }
        }
        return isListed
    }

    private func hasOnlySpace(
        _ first: Int, _ second: Int, _ bytes: borrowing Span<UInt8>
    ) -> Bool {
        let gap = tags[first].range.upperBound..<tags[second].range.lowerBound
        guard (1...3).contains(gap.count) else { return false }
        return gap.allSatisfy { bytes[$0].isASCIISpace || bytes[$0] == UInt8(ascii: ",") }
    }
}
