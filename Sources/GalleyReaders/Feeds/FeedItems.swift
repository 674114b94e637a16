// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The items of a feed: RSS 2.0 and its predecessors, RSS 1.0, and Atom (RFC 4287).
struct FeedItems {
    private let source: ByteSource
    private let settings: ReadSettings

    /// Makes a reader of the items in a source.
    init(_ source: ByteSource, _ settings: ReadSettings) {
        self.source = source
        self.settings = settings
    }

    /// Whether the root element is that of a feed.
    static func isRoot(_ name: XMLName) -> Bool {
        switch name.local {
        case "rss", "RDF", "rdf": true
        case "feed": name.space == .atom || name.space == .none
        default: false
        }
    }

    /// Passes on a document for every item.
    ///
    /// - Throws: an error of the source; `DocumentFailure` if items may be missing.
    func read(_ events: XMLEvents, root: XMLStart, _ emit: (ReadEvent) -> Bool) throws {
        var loop = XMLRecordLoop(events, source, settings)
        try loop.read(root: root, Self.isItem, event, emit)
        if loop.count == 0 { _ = emit(.skip(.empty)) }
    }

    private static func isItem(_ name: XMLName, _ depth: Int) -> Bool {
        guard depth > 0 else { return false }
        return switch name.local {
        case "item": name.prefix.isEmpty || name.space == .rss
        case "entry": name.space == .atom || name.space == .none
        default: false
        }
    }

    private func event(_ item: XMLElement, part: Int, line: Int) -> ReadEvent {
        let content = item.name.local == "entry" ? Self.atomContent(item) : Self.rssContent(item)
        guard let content else {
            let message = "no text: the item has neither a content nor a description"
            return .failure(source.failure(.missingText, message, part: part, line: line))
        }
        guard content.utf8.count <= settings.maxDocument else {
            return .failure(
                source.failure(.tooLarge, settings.tooLarge, part: part, line: line))
        }
        return .document(
            source.document(
                content, part: part, line: line, id: Self.id(item), date: Self.date(item),
                metadata: Self.metadata(item)))
    }

    private static func rssContent(_ item: XMLElement) -> String? {
        let full = item.first("encoded", .content)
        let found = full.flatMap { $0.trimmedText == nil ? nil : $0 } ?? own("description", item)
        return found.map { EmbeddedHTML.text(XMLMarkup.html(in: $0)) }
    }

    private static func atomContent(_ entry: XMLElement) -> String? {
        let isThere = { (element: XMLElement) in element.trimmedText != nil }
        let content = own("content", entry).flatMap { isThere($0) ? $0 : nil }
        return (content ?? own("summary", entry)).map(atomText)
    }

    /// The text of a construct of Atom by its type (RFC 4287, 3.1.1 and 4.1.3.3).
    private static func atomText(_ element: XMLElement) -> String {
        let type = (element.attributes["type"] ?? "text").lowercased()
        if type == "text" || type == "text/plain" {
            return element.elements.isEmpty
                ? XMLText.trimmed(element.text) : EmbeddedHTML.text(XMLMarkup.html(in: element))
        }
        return EmbeddedHTML.text(XMLMarkup.html(in: element))
    }

    /// A child of the feed's own vocabulary, and not of a module such as `media:title`.
    private static func own(_ local: String, _ item: XMLElement) -> XMLElement? {
        let all = item.all(local)
        return all.first {
            $0.name.prefix.isEmpty || $0.name.space == .rss || $0.name.space == .atom
        }
    }

    private static func id(_ item: XMLElement) -> String? {
        let about = item.attributes["about", .rdf]
        return own("guid", item)?.trimmedText ?? own("id", item)?.trimmedText ?? about ?? link(item)
    }

    private static func link(_ item: XMLElement) -> String? {
        if let link = own("link", item)?.trimmedText { return link }
        let links = item.all("link").map(\.attributes)
        let main = links.first { $0["rel"] == nil || $0["rel"] == "alternate" }
        return (main ?? links.first)?["href"]
    }

    private static func date(_ item: XMLElement) -> String? {
        for name in ["pubDate", "published", "issued", "updated", "modified"] {
            if let date = own(name, item)?.trimmedText { return written(date) }
        }
        let date = item.first("date", .dublinCore) ?? item.first("date")
        return date?.trimmedText.map(written)
    }

    /// A date as ISO 8601; one in another form stays as it is.
    private static func written(_ date: String) -> String {
        WrittenDate(date)?.description ?? date
    }

    private static func metadata(_ item: XMLElement) -> JSONObject {
        var metadata = JSONObject()
        metadata["title"] = title(item).map { .string($0) }
        metadata["link"] = link(item).map { .string($0) }
        metadata["guid"] = own("guid", item)?.trimmedText.map { .string($0) }
        metadata["author"] = author(item).map { .string($0) }
        let categories =
            item.all("category").compactMap {
                $0.attributes["label"] ?? $0.attributes["term"] ?? $0.trimmedText
            } + item.all("subject").compactMap(\.trimmedText)
        if !categories.isEmpty { metadata["categories"] = .array(categories.map { .string($0) }) }
        let updated = own("updated", item)?.trimmedText
        metadata["updated"] = updated.map { .string(written($0)) }
        return metadata
    }

    private static func title(_ item: XMLElement) -> String? {
        let title = own("title", item) ?? item.first("title", .dublinCore)
        guard let title else { return nil }
        let text: String
        if item.name.local == "entry" {
            text = XMLText.folded(atomText(title))
        } else {
            // Many feeds escape the references in titles twice; tags are part of the title.
            let escaped = title.text.utf8.flatMap { byte -> [UInt8] in
                byte == UInt8(ascii: "<") ? Array("&lt;".utf8) : [byte]
            }
            text = XMLText.folded(EmbeddedHTML.text(String(decoding: escaped, as: UTF8.self)))
        }
        return text.isEmpty ? nil : text
    }

    private static func author(_ item: XMLElement) -> String? {
        let authors = item.all("author").compactMap {
            $0.first("name")?.trimmedText ?? $0.trimmedText
        }
        let creators = item.all("creator").compactMap(\.trimmedText)
        let names = authors.isEmpty ? creators : authors
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }
}
