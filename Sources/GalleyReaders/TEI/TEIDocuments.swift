// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The documents in a file of the Text Encoding Initiative: one, or those of a corpus.
struct TEIDocuments {
    private let source: ByteSource
    private let settings: ReadSettings

    /// Makes a reader of the documents in a source.
    init(_ source: ByteSource, _ settings: ReadSettings) {
        self.source = source
        self.settings = settings
    }

    /// Whether the root element is that of a document or a corpus.
    static func isRoot(_ name: XMLName) -> Bool {
        isDocument(name) || name.local == "teiCorpus" || name.local == "teiCorpus.2"
    }

    private static func isDocument(_ name: XMLName) -> Bool {
        name.local == "TEI" || name.local == "TEI.2"
    }

    /// Passes on every document.
    ///
    /// - Throws: an error of the source; `DocumentFailure` if documents may be missing.
    func read(_ events: XMLEvents, root: XMLStart, _ emit: (ReadEvent) -> Bool) throws {
        let isCorpus = !Self.isDocument(root.name)
        var loop = XMLRecordLoop(events, source, settings)
        try loop.read(
            root: root, { name, _ in Self.isDocument(name) },
            { document, part, line in
                event(document, part: isCorpus ? part : 0, line: line)
            }, emit)
        if loop.count == 0 { _ = emit(.skip(.empty)) }
    }

    private func event(_ document: XMLElement, part: Int, line: Int) -> ReadEvent {
        let bodies = document.all("text").flatMap(Self.bodies)
        guard !bodies.isEmpty else {
            return .failure(
                source.failure(.missingText, "no element 'text'", part: part, line: line))
        }
        let text = TEIText(bodies, limit: settings.maxDocument).text
        guard !text.isTooLarge else {
            return .failure(
                source.failure(.tooLarge, settings.tooLarge, part: part, line: line))
        }
        let header = document.first("teiHeader")
        return .document(
            source.document(
                text.text, part: part, line: line,
                id: part == 0 ? nil : document.attributes["id", .xml],
                date: header.flatMap(Self.date), metadata: Self.metadata(header, document),
                marks: text.marks))
    }

    /// The bodies of a text, which may be a group of texts; a text without a body is read as a whole.
    private static func bodies(_ text: XMLElement) -> [XMLElement] {
        let bodies = text.elements.flatMap { child -> [XMLElement] in
            switch child.name.local {
            case "body": [child]
            case "group", "text": Self.bodies(child)
            default: []
            }
        }
        return bodies.isEmpty ? [text] : bodies
    }

    private static func date(_ header: XMLElement) -> String? {
        let description = header.first("fileDesc")
        let date =
            description?.first(at: "publicationStmt", "date")
            ?? header.first(at: "profileDesc", "creation", "date")
        let when = date?.attributes["when"] ?? date?.attributes["notBefore"]
        return when ?? date?.trimmedText
    }

    private static func metadata(_ header: XMLElement?, _ document: XMLElement) -> JSONObject {
        var metadata = JSONObject()
        let statement = header?.first(at: "fileDesc", "titleStmt")
        let publication = header?.first(at: "fileDesc", "publicationStmt")
        let values: [(String, String?)] = [
            ("title", title(statement)),
            ("author", joined(statement?.all("author"))),
            ("editor", joined(statement?.all("editor"))),
            ("publisher", joined(publication?.all("publisher"))),
            ("source", header?.first(at: "fileDesc", "sourceDesc").flatMap(folded)),
            ("language", language(header, document)),
        ]
        for (key, value) in values { metadata[key] = value.map { .string($0) } }
        return metadata
    }

    private static func title(_ statement: XMLElement?) -> String? {
        let titles = statement?.all("title") ?? []
        let main = titles.first { $0.attributes["type"] == "main" } ?? titles.first
        return main.flatMap(folded)
    }

    private static func folded(_ element: XMLElement) -> String? {
        let text = XMLText.folded(ElementText.text(of: [element]))
        return text.isEmpty ? nil : text
    }

    private static func joined(_ elements: [XMLElement]?) -> String? {
        let names = (elements ?? []).compactMap(folded)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private static func language(_ header: XMLElement?, _ document: XMLElement) -> String? {
        let text = document.first("text")?.attributes["lang", .xml]
        let stated = header?.first(at: "profileDesc", "langUsage", "language")?.attributes["ident"]
        return text ?? stated ?? document.attributes["lang", .xml]
    }
}
