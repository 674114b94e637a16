// SPDX-License-Identifier: Apache-2.0

/// The text of a document of the Text Encoding Initiative (TEI P5).
///
/// Paragraphs, lines of verse, headings and items are on lines of their own. Of alternatives, the
/// corrected or regular one is read. Notes follow after the text.
struct TEIText {
    private var main: BlockText
    private var notes: BlockText

    private static let blocks: Set<String> = [
        "ab", "address", "addrLine", "argument", "bibl", "byline", "castGroup", "castItem",
        "castList",
        "cit", "closer", "dateline", "desc", "div", "docAuthor", "docDate", "docTitle", "entry",
        "epigraph", "figure", "head", "imprimatur", "item", "l", "label", "lg", "list", "listBibl",
        "opener", "p", "postscript", "row", "salute", "signed", "sp", "speaker", "stage", "table",
        "titlePart", "trailer", "u",
    ]
    private static let unread: Set<String> = [
        "del", "figDesc", "fw", "gap", "index", "interp", "interpGrp", "rdg", "spanGrp", "surplus",
        "teiHeader",
    ]
    private static let breaks: Set<String> = ["cb", "gb", "lb", "milestone", "pb"]
    /// The alternatives within `choice`, the preferred ones first.
    private static let choices = ["corr", "reg", "expan", "sic", "orig", "abbr", "unclear", "seg"]

    /// Reads the text of an element, or of several that follow one another.
    ///
    /// - Parameter limit: the maximum length of the text in bytes.
    init(_ elements: [XMLElement], limit: Int) {
        main = BlockText(limit: limit)
        notes = BlockText(limit: limit)
        for element in elements { appendBlock(element) }
        main.append(notes)
    }

    /// The text with the labels of its headings and items.
    var text: BlockText { main }

    private mutating func append(_ children: [XMLElement.Child]) {
        for child in children {
            switch child {
            case .text(let text): main.appendFolded(text)
            case .element(let element): append(element)
            }
        }
    }

    private mutating func append(_ element: XMLElement) {
        let name = element.name.local
        switch name {
        case _ where Self.unread.contains(name): break
        case _ where Self.breaks.contains(name): appendBreak(element)
        case "note": appendNote(element)
        case "choice": appendChoice(element)
        case "app": append((element.first("lem") ?? element.first("rdg")).map { $0.children } ?? [])
        case "cell": appendCell(element)
        case _ where Self.blocks.contains(name) || Self.isDivision(name): appendBlock(element)
        default: append(element.children)
        }
    }

    private mutating func appendBlock(_ element: XMLElement) {
        main.endLine()
        append(element.children)
        main.endBlock(Self.label(element.name.local))
        main.endLine()
    }

    private mutating func appendCell(_ element: XMLElement) {
        main.endBlock()
        let place = main.place
        append(element.children)
        main.endCell(from: place)
    }

    /// `div` and the numbered divisions `div1` to `div7`.
    private static func isDivision(_ name: String) -> Bool {
        name.utf8.count == 4 && name.utf8.starts(with: "div".utf8)
    }

    private static func label(_ name: String) -> String? {
        switch name {
        case "head": "headline"
        case "item": "list"
        default: nil
        }
    }

    private mutating func appendBreak(_ element: XMLElement) {
        if element.attributes["break"] == "no" {
            main.joinWord()
        } else {
            main.appendFolded(" ")
        }
    }

    private mutating func appendNote(_ element: XMLElement) {
        swap(&main, &notes)
        appendBlock(element)
        swap(&main, &notes)
    }

    private mutating func appendChoice(_ element: XMLElement) {
        let found = Self.choices.lazy.compactMap { element.first($0) }.first
        append((found ?? element.elements.first)?.children ?? [])
    }
}
