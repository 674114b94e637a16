// SPDX-License-Identifier: Apache-2.0

/// Collects what a page says about itself.
struct MetadataReader {
    /// The sources of a date, the best first.
    private enum DateSource: Int {
        case linkedData, article, meta, microdata, published, time
    }

    private let tree: HTMLTree
    private var metadata = HTMLMetadata()
    private var pageTitle: String?
    private var sharedTitle: String?
    private var headline: String?
    private var dates: [Int: String] = [:]
    private var authors: [Int: String] = [:]
    private var sharedAddress: String?
    private var sharedDescription: String?
    private var sharedLanguage: String?

    private init(_ tree: HTMLTree) { self.tree = tree }

    /// What the page of a tree says about itself.
    static func metadata(of tree: HTMLTree) -> HTMLMetadata {
        var reader = MetadataReader(tree)
        reader.read()
        return reader.finished()
    }

    private mutating func read() {
        var node: Int32? = 0
        while let number = node {
            let here = tree.nodes[Int(number)]
            if here.namespace == .svg, here.name == .svg {
                node = nextSibling(after: number)
                continue
            }
            if here.kind == .element, here.namespace == .html { read(here, number) }
            node = tree.next(after: number, in: 0)
        }
    }

    private func nextSibling(after number: Int32) -> Int32? {
        var place = number
        while place != HTMLNode.none {
            if tree.nodes[Int(place)].next != HTMLNode.none { return tree.nodes[Int(place)].next }
            place = tree.nodes[Int(place)].parent
        }
        return nil
    }

    private mutating func read(_ node: HTMLNode, _ number: Int32) {
        switch node.name {
        case .html:
            metadata.language = text(.lang, number) ?? text(.xmlLang, number)
        case .title where pageTitle == nil: pageTitle = content(of: number)
        case .h1 where headline == nil: headline = content(of: number)
        case .meta: readMeta(number)
        case .link where has(.rel, "canonical", number):
            if metadata.address == nil { metadata.address = text(.href, number) }
        case .script where has(.type, "application/ld+json", number): readLinkedData(number)
        case .time: readTime(number)
        default:
            guard node.count > 0 else { return }
            if has(.itemprop, "datePublished", number) { readProperty(number) }
            if has(.rel, "author", number) { authors[2] = authors[2] ?? content(of: number) }
            if node.name != .meta, has(.itemprop, "author", number) {
                authors[3] = authors[3] ?? content(of: number)
            }
        }
    }

    private mutating func readTime(_ number: Int32) {
        guard let date = text(.datetime, number) ?? content(of: number) else { return }
        let isPublished = has(.itemprop, "datePublished", number) || has(.pubdate, number)
        add(date, isPublished ? .published : .time)
    }

    private mutating func readProperty(_ number: Int32) {
        guard let date = text(.content, number) ?? text(.datetime, number) ?? content(of: number)
        else { return }
        add(date, .microdata)
    }

    private mutating func add(_ date: String, _ source: DateSource) {
        if dates[source.rawValue] == nil { dates[source.rawValue] = date }
    }

    private mutating func readLinkedData(_ number: Int32) {
        var json: [UInt8] = []
        var child = tree.nodes[Int(number)].firstChild
        while child != HTMLNode.none, json.count < 1 << 20 {
            json += tree.text(of: child)
            child = tree.nodes[Int(child)].next
        }
        if let date = LinkedData.string("datePublished", in: json) { add(date, .linkedData) }
        if authors[1] == nil { authors[1] = LinkedData.author(in: json) }
    }

    private mutating func readMeta(_ number: Int32) {
        if has(.itemprop, "datePublished", number) { readProperty(number) }
        guard let value = text(.content, number),
            let name = text(.property, number) ?? text(.name, number) ?? text(.httpEquiv, number)
        else { return }
        switch name.lowercased() {
        case "og:title": sharedTitle = sharedTitle ?? value
        case "twitter:title": sharedTitle = sharedTitle ?? value
        case "og:url": sharedAddress = sharedAddress ?? value
        case "description": metadata.description = metadata.description ?? value
        case "og:description": sharedDescription = sharedDescription ?? value
        case "og:site_name": metadata.siteName = metadata.siteName ?? value
        case "og:locale", "content-language": sharedLanguage = sharedLanguage ?? value
        case "author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author":
            authors[0] = authors[0] ?? value
        case "article:author" where !value.utf8.starts(with: "http".utf8):
            authors[0] = authors[0] ?? value
        case "article:published_time", "og:published_time": add(value, .article)
        case "date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued",
            "dcterms.date", "dcterms.created", "dcterms.issued", "sailthru.date",
            "parsely-pub-date", "datepublished", "article.published", "publication_date",
            "citation_publication_date", "citation_date", "creation_date",
            "cxenseparse:recs:publishtime":
            add(value, .meta)
        default: break
        }
    }

    private func finished() -> HTMLMetadata {
        var result = metadata
        result.language = result.language ?? sharedLanguage
        result.address = result.address ?? sharedAddress
        result.description = result.description ?? sharedDescription
        result.date = dates.min { $0.key < $1.key }?.value
        result.author = authors.min { $0.key < $1.key }?.value
        result.title = title
        return result
    }

    private var title: String? {
        guard let pageTitle else { return sharedTitle ?? headline }
        for shorter in [headline, sharedTitle] {
            if let shorter, shorter.utf8.count >= 4, Self.contains(pageTitle, shorter) {
                return shorter
            }
        }
        return pageTitle
    }

    private static func contains(_ text: String, _ part: String) -> Bool {
        let (text, part) = (Array(text.utf8), Array(part.utf8))
        guard text.count >= part.count else { return false }
        return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
    }

    /// The value of an attribute with folded white space; nil if it is missing or empty.
    private func text(_ name: HTMLName, _ number: Int32) -> String? {
        tree.value(name, of: number).flatMap { Self.folded(Array($0)) }
    }

    private func has(_ name: HTMLName, _ number: Int32) -> Bool {
        tree.value(name, of: number) != nil
    }

    /// Whether one of the words of an attribute is a word, in whatever case.
    private func has(_ name: HTMLName, _ word: String, _ number: Int32) -> Bool {
        guard let value = tree.value(name, of: number) else { return false }
        return value.split { $0.isHTMLSpace }.contains { part in
            part.count == word.utf8.count
                && zip(part, word.utf8).allSatisfy { $0.lowered == $1.lowered }
        }
    }

    /// The text in an element with folded white space; nil if it is empty.
    private func content(of number: Int32) -> String? {
        var bytes: [UInt8] = []
        var node = tree.next(after: number, in: number)
        while let place = node, bytes.count < 2_000 {
            let here = tree.nodes[Int(place)]
            if here.kind == .text { bytes += tree.text(of: place) }
            if here.name == .br { bytes.append(0x20) }
            node = tree.next(after: place, in: number)
        }
        return Self.folded(bytes)
    }

    private static func folded(_ bytes: [UInt8]) -> String? {
        let words = bytes.split { $0.isHTMLSpace }
        guard !words.isEmpty else { return nil }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }
}
