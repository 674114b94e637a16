// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The pages of a dump of MediaWiki (https://www.mediawiki.org/wiki/Help:Export).
///
/// Pages of the main namespace are documents; redirects and other pages are passed over. If a page
/// has several revisions, the last one is read.
struct WikiPages {
    private let source: ByteSource
    private let settings: ReadSettings
    private let events: XMLEvents
    private var names = WikiNames()
    private var language: String?
    private var part = 0
    private var page = Page()
    /// The names of the open elements.
    private var path: [String] = []
    private var text: [UInt8] = []
    /// The first fault outside of all pages.
    private var fault: XMLFault?

    /// A page, as far as it is known.
    private struct Page {
        var line = 0
        var title = ""
        /// The number of the namespace; empty if it is not stated.
        var space = ""
        var id = ""
        var isRedirect = false
        var isDeleted = false
        var model = "wikitext"
        var timestamp = ""
        /// The text of the last revision; nil if it is too large.
        var text: [UInt8]? = []
        var fault: XMLFault?
    }

    /// Makes a reader of the pages in a source.
    init(_ events: XMLEvents, _ source: ByteSource, _ settings: ReadSettings) {
        self.events = events
        self.source = source
        self.settings = settings
    }

    /// Whether the root element is that of a dump.
    static func isRoot(_ name: XMLName) -> Bool { name.local == "mediawiki" }

    /// Passes on a document for every page.
    ///
    /// - Throws: an error of the source; `DocumentFailure` if pages may be missing.
    mutating func read(root: XMLStart, _ emit: (ReadEvent) -> Bool) throws {
        language = root.attributes["lang", .xml]
        path = [root.name.local]
        while let event = try events.next() {
            switch event {
            case .start(let start): begin(start)
            case .text(let text): append(text)
            case .end:
                if let event = end(), !emit(event) { return }
            case .fault(let found):
                if isInPage { page.fault = page.fault ?? found } else { fault = fault ?? found }
            }
        }
        if isInPage {
            part += 1
            let cut = "the text ends within the page '\(page.title)'"
            fault = page.fault ?? XMLFault(reason: .malformed, message: cut, line: page.line)
        }
        if part == 0, fault == nil { _ = emit(.skip(.empty)) }
        if let fault {
            throw source.failure(fault.reason, fault.message, part: 0, line: fault.line)
        }
    }

    private var isInPage: Bool { path.count > 1 && path[1] == "page" }

    private mutating func begin(_ start: XMLStart) {
        path.append(start.name.local)
        text.removeAll(keepingCapacity: true)
        let attributes = start.attributes
        switch start.name.local {
        case "page" where path.count == 2: page = Page(line: start.line)
        case "redirect" where path.count == 3: page.isRedirect = true
        case "revision" where path.count == 3: page.text = []
        case "text" where path.count == 4:
            page.text = []
            page.isDeleted = attributes["deleted"] != nil
        case "namespace": names.key = attributes["key"] ?? ""
        default: break
        }
    }

    /// The longest title, number or date, in bytes.
    private static let longestField = 1 << 16

    private mutating func append(_ found: String) {
        if path.count == 4, path[3] == "text", path[2] == "revision", isInPage {
            // A character of the text can be written with more bytes of markup.
            let limit = XMLRecordLoop.largest(settings)
            guard let length = page.text?.count else { return }
            if length + found.utf8.count > limit {
                page.text = nil
            } else {
                page.text? += found.utf8
            }
        } else if text.count + found.utf8.count <= Self.longestField {
            text += found.utf8
        }
    }

    /// Ends an element; returns the event of a page that ends with it.
    private mutating func end() -> ReadEvent? {
        let name = path.popLast() ?? ""
        func value() -> String { String(decoding: text, as: UTF8.self) }
        defer { text.removeAll(keepingCapacity: true) }
        switch (name, path.count) {
        case ("page", 1): return event()
        case ("title", 2): page.title = value()
        case ("ns", 2): page.space = XMLText.trimmed(value())
        case ("id", 2): page.id = XMLText.trimmed(value())
        case ("timestamp", 3): page.timestamp = XMLText.trimmed(value())
        case ("model", 3): page.model = XMLText.trimmed(value())
        case ("namespace", _): names.add(value())
        default: break
        }
        return nil
    }

    private mutating func event() -> ReadEvent? {
        let isMain = page.space.isEmpty ? names.isMain(page.title) : page.space == "0"
        let isRead = isMain && !page.isRedirect && !page.isDeleted
        guard isRead || page.fault != nil else { return nil }
        part += 1
        if let fault = page.fault { return failure(fault.reason, fault.message, fault.line) }
        guard let wikitext = page.text else {
            return failure(.tooLarge, settings.tooLarge, page.line)
        }
        if WikiText.isRedirect(wikitext) { return nil }
        return document(wikitext)
    }

    private func document(_ wikitext: [UInt8]) -> ReadEvent {
        var wikiText = WikiText(wikitext, names)
        let isWikitext = page.model == "wikitext"
        let text = isWikitext ? wikiText.converted() : String(decoding: wikitext, as: UTF8.self)
        guard text.utf8.count <= settings.maxDocument else {
            return failure(.tooLarge, settings.tooLarge, page.line)
        }
        var metadata: JSONObject = ["title": .string(page.title)]
        if !page.id.isEmpty { metadata["id"] = .string(page.id) }
        metadata["language"] = language.map { .string($0) }
        if isWikitext, !wikiText.categories.isEmpty {
            metadata["categories"] = .array(wikiText.categories.map { .string($0) })
        }
        let date = page.timestamp.isEmpty ? nil : page.timestamp
        return .document(
            source.document(
                text, part: part, line: page.line, date: date, metadata: metadata,
                marks: isWikitext ? wikiText.marks : []))
    }

    private func failure(_ reason: FailureReason, _ message: String, _ line: Int) -> ReadEvent {
        .failure(source.failure(reason, message, part: part, line: line))
    }
}
