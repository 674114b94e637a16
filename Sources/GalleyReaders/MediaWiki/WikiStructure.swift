// SPDX-License-Identifier: Apache-2.0

/// Where the brackets of a wiki text close, found in one pass.
struct WikiStructure {
    /// An opening bracket: `[[`, `{{` or `{|`.
    struct Bracket {
        /// The offset of the bracket.
        let place: Int
        /// The offset behind the closing bracket; nil if the bracket is not closed.
        fileprivate(set) var end: Int?
        fileprivate let kind: Kind
    }

    fileprivate enum Kind { case link, template, table }

    /// The brackets in their order.
    private(set) var brackets: [Bracket] = []
    /// The indexes of the brackets that are open.
    private var open: [Int] = []
    /// The names of elements that have no further end tag.
    private var unclosed: Set<String> = []

    /// The number of open brackets that a closing one is compared with, so that the time is linear.
    private static let reach = 8

    /// Looks at a text.
    init(_ text: [UInt8]) {
        var place = 0
        while place < text.count {
            let next = place + 1 < text.count ? text[place + 1] : 0
            switch (text[place], next) {
            case (UInt8(ascii: "["), UInt8(ascii: "[")): begin(.link, &place)
            case (UInt8(ascii: "{"), UInt8(ascii: "{")): begin(.template, &place)
            case (UInt8(ascii: "{"), UInt8(ascii: "|")) where Self.beginsLine(text, place):
                begin(.table, &place)
            case (UInt8(ascii: "]"), UInt8(ascii: "]")): close(.link, &place)
            case (UInt8(ascii: "}"), UInt8(ascii: "}")): close(.template, &place)
            case (UInt8(ascii: "|"), UInt8(ascii: "}")) where Self.beginsLine(text, place):
                close(.table, &place)
            case (UInt8(ascii: "<"), _): skipOpaque(text, &place)
            default: place += 1
            }
        }
    }

    private mutating func begin(_ kind: Kind, _ place: inout Int) {
        open.append(brackets.count)
        brackets.append(Bracket(place: place, end: nil, kind: kind))
        place += 2
    }

    private mutating func close(_ kind: Kind, _ place: inout Int) {
        guard let index = open.suffix(Self.reach).lastIndex(where: { brackets[$0].kind == kind })
        else {
            place += 1
            return
        }
        place += 2
        brackets[open[index]].end = place
        // Brackets that are not closed within others stay as they are.
        open.removeSubrange(index...)
    }

    /// Passes over a comment, or an element whose brackets are no markup of the page.
    private mutating func skipOpaque(_ text: [UInt8], _ place: inout Int) {
        if let end = WikiTag.endOfComment(text, place) { return place = end }
        guard let tag = WikiTag(text, at: place), tag.isOpaque, !unclosed.contains(tag.name) else {
            place += 1
            return
        }
        let end = tag.endOfContent(text)?.upperBound
        if end == nil { unclosed.insert(tag.name) }
        place = end ?? tag.end
    }

    /// Whether nothing but spaces and the signs of lists is before a place on its line.
    private static func beginsLine(_ text: [UInt8], _ place: Int) -> Bool {
        let before = text[..<place].suffix(16).reversed().drop { " :*#".utf8.contains($0) }
        return before.first == UInt8(ascii: "\n") || before.isEmpty && place <= 16
    }
}
