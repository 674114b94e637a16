// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The package document of a book: its properties and the order of its chapters (EPUB 3.3, 5).
struct BookPackage {
    /// The paths of the chapters in reading order.
    let chapters: [String]
    /// Title, author and so on.
    let metadata: JSONObject
    /// The date of publication; nil if it is not stated.
    let date: String?

    /// Reads a package document.
    ///
    /// - Parameter path: the path of the document in the archive.
    init(_ package: XMLElement, path: String) {
        var items: [ExactText: XMLElement] = [:]
        for item in package.first("manifest")?.all("item") ?? [] {
            if let id = item.attributes["id"] { items[ExactText(id)] = item }
        }
        let spine = package.first("spine")?.all("itemref") ?? []
        chapters = spine.compactMap { reference in
            guard let id = reference.attributes["idref"], let item = items[ExactText(id)],
                let target = item.attributes["href"], Self.isText(item)
            else { return nil }
            return PackagePath.resolve(PackagePath.decoded(target), from: path)
        }
        let properties = package.first("metadata")
        // EPUB 2 may have the properties in an element of their own.
        let inner = properties?.first("dc-metadata") ?? properties
        metadata = Self.metadata(inner)
        date = inner.flatMap(Self.date)
    }

    /// Whether an item is a chapter, and not a picture or the list of contents.
    private static func isText(_ item: XMLElement) -> Bool {
        let type = item.attributes["media-type"]?.lowercased() ?? ""
        let properties =
            item.attributes["properties"]?.utf8.split(separator: UInt8(ascii: " ")) ?? []
        let isContents = properties.contains { $0.elementsEqual("nav".utf8) }
        let isMarkup = [
            "application/xhtml+xml", "text/html", "application/x-dtbook+xml",
            "text/x-oeb1-document", "application/xml",
        ].contains(type)
        return isMarkup && !isContents
    }

    private static func metadata(_ properties: XMLElement?) -> JSONObject {
        var metadata = JSONObject()
        let names = [
            ("title", "title"), ("creator", "author"), ("language", "language"),
            ("publisher", "publisher"), ("identifier", "identifier"), ("subject", "subject"),
            ("description", "description"), ("rights", "rights"),
        ]
        for (local, key) in names {
            let values = (properties?.elements ?? []).filter {
                $0.name.local == local && ($0.name.space == .dublinCore || $0.name.prefix == "dc")
            }.compactMap { $0.trimmedText.map(XMLText.folded) }
            guard let first = values.first else { continue }
            let isList = (local == "creator" || local == "subject") && values.count > 1
            metadata[key] = .string(isList ? values.joined(separator: ", ") : first)
        }
        return metadata
    }

    /// The date of publication; other dates have another event (EPUB 2) or are changes.
    private static func date(_ properties: XMLElement) -> String? {
        let dates = properties.all("date")
        let publication = dates.first {
            ["publication", "original-publication", nil].contains($0.attributes["event"])
        }
        return (publication ?? dates.first)?.trimmedText
    }
}
