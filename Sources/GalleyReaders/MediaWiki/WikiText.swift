// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Removes the markup of a wiki text (https://www.mediawiki.org/wiki/Help:Formatting).
///
/// Links become their text; templates, references, pictures and categories are left out. The cells of
/// a table are divided by tabs, its rows by line ends. Markup that is not closed stays as it is.
struct WikiText {
    private let source: [UInt8]
    private let names: WikiNames
    private let brackets: [WikiStructure.Bracket]
    /// The index of the first bracket that is not passed.
    private var nextBracket = 0
    private var place = 0
    private var text: [UInt8] = []
    /// The number of line ends before the next text.
    private var gap = 0
    private var lineStart = 0
    private var label: String?
    /// The ends of brackets and elements whose content is read, the innermost last.
    private var closings: [Closing] = []
    private var tableDepth = 0
    /// Whether the next cell is the first one of its row.
    private var isRowStart = false
    /// The names of elements that have no further end tag.
    private var unclosed: Set<String> = []
    /// The labels of headings and items of lists.
    private(set) var marks: [Mark] = []
    /// The names of the page's categories.
    private(set) var categories: [String] = []

    private struct Closing {
        /// The offset behind the content, and the offset at which reading goes on.
        let place, end: Int
        /// Whether the content contains no markup.
        var isLiteral = false
    }

    /// Prepares the conversion of a text.
    init(_ source: [UInt8], _ names: WikiNames) {
        self.source = source
        self.names = names
        brackets = WikiStructure(source).brackets
    }

    /// Whether a page consists of a redirect to another page.
    static func isRedirect(_ text: [UInt8]) -> Bool {
        let start = text.drop(while: XMLText.isSpace).prefix(9)
        return String(decoding: start, as: UTF8.self).lowercased() == "#redirect"
    }

    /// Converts the text; the function is called once.
    mutating func converted() -> String {
        beginLine()
        while place < source.count {
            if let closing = closings.last, place >= closing.place {
                closings.removeLast()
                place = max(place, closing.end)
                continue
            }
            if closings.last?.isLiteral == true { literal() } else { step() }
        }
        endLine()
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func step() {
        let byte = source[place]
        switch byte {
        case UInt8(ascii: "\n"):
            place += 1
            endLine()
            gap = tableDepth > 0 ? 1 : gap + 1
            beginLine()
        case UInt8(ascii: "'"): quotes()
        case UInt8(ascii: "["): link()
        case UInt8(ascii: "{"): braces()
        case UInt8(ascii: "|") where tableDepth > 0: cell()
        case UInt8(ascii: "!") where tableDepth > 0 && next == byte: cell()
        case UInt8(ascii: "<"): tag()
        case UInt8(ascii: "&"): entity()
        case UInt8(ascii: "_") where next == byte: switchWord()
        default: plain()
        }
    }

    /// Reads content without markup.
    private mutating func literal() {
        switch source[place] {
        case UInt8(ascii: "\n"):
            place += 1
            endLine()
            gap += 1
        case UInt8(ascii: "&"): entity()
        default: plain()
        }
    }

    private var next: UInt8 { place + 1 < source.count ? source[place + 1] : 0 }

    private mutating func append(_ bytes: some Sequence<UInt8>) {
        if text.isEmpty { gap = 0 }
        // One empty line at most is between paragraphs.
        if gap > 0 {
            text += repeatElement(UInt8(ascii: "\n"), count: min(gap, 2))
            gap = 0
            lineStart = text.count
        }
        text += bytes
    }

    private mutating func plain() {
        let isSpecial = Self.isSpecial
        let end = source[place...].firstIndex { isSpecial[Int($0)] } ?? source.count
        let stop = min(max(end, place + 1), closings.last?.place ?? source.count)
        let bytes = source[place..<max(stop, place + 1)]
        place = bytes.endIndex
        let isLineEmpty = gap > 0 || text.count == lineStart || text.last == UInt8(ascii: "\t")
        append(isLineEmpty ? bytes.drop(while: XMLText.isSpace) : bytes)
    }

    private static let isSpecial: [Bool] = {
        var isSpecial = [Bool](repeating: false, count: 256)
        for byte in "\n'[{|!<&_".utf8 { isSpecial[Int(byte)] = true }
        return isSpecial
    }()

    private mutating func endLine() {
        guard gap == 0 else { return label = nil }
        trimLine()
        if label == "headline" { trimHeading() }
        if let label, text.count > lineStart { marks.append(Mark(label, lineStart..<text.count)) }
        label = nil
    }

    private mutating func trimLine() {
        while text.count > lineStart, let last = text.last, XMLText.isSpace(last) {
            text.removeLast()
        }
    }

    /// Removes the signs at the end of a heading.
    private mutating func trimHeading() {
        while text.count > lineStart, let last = text.last,
            last == UInt8(ascii: "=") || XMLText.isSpace(last)
        {
            text.removeLast()
        }
    }

    /// Ends a line in the text that need not be one in the source.
    private mutating func breakLine() {
        endLine()
        gap = max(gap, 1)
    }

    /// Reads the signs at the start of a line.
    private mutating func beginLine() {
        if gap == 0 { lineStart = text.count }
        guard place < source.count else { return }
        switch source[place] {
        case UInt8(ascii: "="): beginHeading()
        case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: ";"):
            if "*#".utf8.contains(source[place]) { label = "list" }
            place = source[place...].firstIndex { !"*#:; ".utf8.contains($0) } ?? source.count
        case UInt8(ascii: "-") where source[place...].starts(with: "----".utf8):
            place = source[place...].firstIndex { $0 != UInt8(ascii: "-") } ?? source.count
        case UInt8(ascii: "|") where tableDepth > 0, UInt8(ascii: "!") where tableDepth > 0: row()
        default: break
        }
    }

    private mutating func beginHeading() {
        let line = source[place...].prefix { $0 != UInt8(ascii: "\n") }
        let trimmed = line.reversed().drop(while: XMLText.isSpace)
        let content = line.drop { $0 == UInt8(ascii: "=") }
        guard trimmed.first == UInt8(ascii: "="), !content.isEmpty else { return }
        label = "headline"
        place = content.startIndex
    }

    /// Removes the quotes of italic and bold text.
    private mutating func quotes() {
        let count = source[place...].prefix { $0 == UInt8(ascii: "'") }.count
        place += count
        switch count {
        case 1, 4: append([UInt8(ascii: "'")])
        case 6...: append(repeatElement(UInt8(ascii: "'"), count: count - 5))
        default: break
        }
    }

    private mutating func link() {
        if let end = bracketEnd() { return internalLink(end) }
        let content = source[(place + 1)...].prefix(512)
        guard Self.isAddress(content), let end = content.firstIndex(of: UInt8(ascii: "]")),
            !content[..<end].contains(UInt8(ascii: "\n"))
        else {
            append([UInt8(ascii: "[")])
            place += 1
            return
        }
        let space = content[..<end].firstIndex(of: UInt8(ascii: " "))
        place = space.map { $0 + 1 } ?? end + 1
        if space != nil { closings.append(Closing(place: end, end: end + 1)) }
    }

    /// The offset behind the bracket that closes the one at the place; nil if there is none.
    private mutating func bracketEnd() -> Int? {
        while nextBracket < brackets.count, brackets[nextBracket].place < place { nextBracket += 1 }
        guard nextBracket < brackets.count, brackets[nextBracket].place == place else { return nil }
        return brackets[nextBracket].end
    }

    private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
        ["http://", "https://", "ftp://", "//", "mailto:", "irc://", "news:"].contains {
            bytes.starts(with: $0.utf8)
        }
    }

    private mutating func internalLink(_ end: Int) {
        let content = source[(place + 2)..<(end - 2)]
        let pipe = content.firstIndex(of: UInt8(ascii: "|"))
        let target = content[..<(pipe ?? content.endIndex)].drop(while: XMLText.isSpace)
        switch names.kind(of: target) {
        case .unread: place = end
        case .category:
            categories.append(Self.name(of: target))
            place = end
        case .page:
            let label = pipe.flatMap { $0 + 1 < content.endIndex ? $0 + 1 : nil }
            let isVisibleCategory = target.first == UInt8(ascii: ":")
            place = label ?? target.startIndex + (isVisibleCategory ? 1 : 0)
            let stop = label == nil ? pipe ?? content.endIndex : content.endIndex
            closings.append(Closing(place: stop, end: end))
        }
    }

    /// The name of a category without its namespace.
    private static func name(of target: ArraySlice<UInt8>) -> String {
        let name = target.drop { $0 != UInt8(ascii: ":") }.dropFirst()
        return XMLText.trimmed(String(decoding: name, as: UTF8.self))
    }

    /// Passes over a template; begins a table.
    private mutating func braces() {
        guard let end = bracketEnd() else {
            append([source[place]])
            place += 1
            return
        }
        guard next == UInt8(ascii: "|") else { return place = end }
        tableDepth += 1
        isRowStart = true
        breakLine()
        // The rest of the line has the table's attributes.
        place = source[place..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
    }

    /// Reads the signs at the start of a line in a table.
    private mutating func row() {
        switch next {
        case UInt8(ascii: "}"):
            tableDepth -= 1
            place += 2
            breakLine()
            // The line end behind the table is that of its last row.
            if place < source.count, source[place] == UInt8(ascii: "\n") { gap = 0 }
        case UInt8(ascii: "-"):
            isRowStart = true
            place = source[place...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
        case UInt8(ascii: "+"):
            place += 2
            isRowStart = true
            skipAttributes()
        default:
            place += 1
            beginCell()
            skipAttributes()
        }
    }

    /// A cell on a line of its own belongs to the row of the cell before.
    private mutating func beginCell() {
        if !isRowStart, gap == 1, !text.isEmpty {
            gap = 0
            text.append(UInt8(ascii: "\t"))
        }
        isRowStart = false
    }

    private mutating func cell() {
        guard next == source[place] else { return plain() }
        place += 2
        trimLine()
        append([UInt8(ascii: "\t")])
        skipAttributes()
    }

    /// Passes over the attributes of a cell, which end with a single bar.
    private mutating func skipAttributes() {
        let line = source[place...].prefix(512).prefix {
            $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "{")
        }
        guard let bar = line.firstIndex(of: UInt8(ascii: "|")), line.contains(UInt8(ascii: "=")),
            bar + 1 < source.count, source[bar + 1] != UInt8(ascii: "|"),
            line[..<bar].contains(UInt8(ascii: "="))
        else { return }
        place = bar + 1
    }

    private mutating func tag() {
        if let end = WikiTag.endOfComment(source, place) { return place = end }
        guard let tag = WikiTag(source, at: place) else { return plain() }
        if tag.isOpaque, !unclosed.contains(tag.name) { return element(tag) }
        place = tag.end
        if WikiTag.breaks.contains(tag.name) { breakLine() }
    }

    /// Reads or passes over an element without markup of the page.
    private mutating func element(_ tag: WikiTag) {
        place = tag.end
        guard let end = tag.endOfContent(source) else { return _ = unclosed.insert(tag.name) }
        if WikiTag.literal.contains(tag.name) {
            closings.append(Closing(place: end.lowerBound, end: end.upperBound, isLiteral: true))
        } else {
            place = end.upperBound
        }
    }

    private mutating func entity() {
        let name = source[(place + 1)...].prefix(12).prefix {
            0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "#")
        }
        let end = name.endIndex
        guard !name.isEmpty, end < source.count, source[end] == UInt8(ascii: ";"),
            let text = EmbeddedHTML.entity(String(decoding: name, as: UTF8.self))
        else { return plain() }
        append(text.utf8)
        place = end + 1
    }

    /// Passes over words such as `__TOC__`.
    private mutating func switchWord() {
        let word = source[(place + 2)...].prefix(32).prefix { 0x41...0x5A ~= $0 }
        guard word.count > 2, source[word.endIndex...].starts(with: "__".utf8) else {
            append([source[place]])
            place += 1
            return
        }
        place = word.endIndex + 2
    }
}
