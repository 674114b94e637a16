// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// The styles of a Word document: which of them are headings, and which are lists.
struct WordStyles {
    private struct Style {
        var base: String?
        var isHeading = false
        var isList: Bool?
    }

    private var styles: [ExactText: Style] = [:]

    /// The largest number of styles that are based on one another.
    private static let deepest = 16

    /// Reads the styles from their part; nil if there is none.
    init(_ part: XMLElement?) {
        for element in part?.all("style") ?? [] {
            guard let id = element.attributes["styleId"] else { continue }
            var style = Style()
            style.base = element.first("basedOn")?.attributes["val"]
            let name = element.first("name")?.attributes["val"] ?? ""
            style.isHeading = Self.isHeading(name)
            if let properties = element.first("pPr") {
                let level = properties.first("outlineLvl")?.attributes["val"]
                // The level 9 is that of the text.
                if let level = level.flatMap({ Int($0) }), level < 9 { style.isHeading = true }
                style.isList = Self.isList(properties)
            }
            styles[ExactText(id)] = style
        }
    }

    /// Whether the id or the English name of a style, which built-in styles keep in all languages,
    /// is that of a heading or title.
    private static func isHeading(_ name: String) -> Bool {
        let name = name.utf8.filter { $0 != 0x20 }.map { (0x41...0x5A) ~= $0 ? $0 + 0x20 : $0 }
        if name.elementsEqual("title".utf8) { return true }
        return name.starts(with: "heading".utf8) && name.count <= 8
    }

    /// Whether the properties of a paragraph make it an item of a list; nil if they do not say it.
    static func isList(_ properties: XMLElement) -> Bool? {
        guard let numbering = properties.first("numPr") else { return nil }
        return numbering.first("numId")?.attributes["val"] != "0"
    }

    /// Whether paragraphs with a style are headings.
    func isHeading(_ id: String) -> Bool {
        if Self.isHeading(id) { return true }
        return chain(id).contains { $0.isHeading }
    }

    /// Whether paragraphs with a style are items of lists.
    func isList(_ id: String) -> Bool { chain(id).lazy.compactMap(\.isList).first ?? false }

    /// A style and those on which it is based.
    private func chain(_ id: String) -> [Style] {
        var chain: [Style] = []
        var next = Optional(id)
        while let id = next, chain.count < Self.deepest, let style = styles[ExactText(id)] {
            chain.append(style)
            next = style.base
        }
        return chain
    }
}
