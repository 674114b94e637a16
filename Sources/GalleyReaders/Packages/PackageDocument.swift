// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// What the readers of documents that are archives have in common.
enum PackageDocument {
    /// Whether a file of an Office Open XML package is read; its name is in lower case.
    ///
    /// Themes, layouts, settings and data of charts contain no text of the document.
    static func isOfficePart(_ name: String) -> Bool {
        let isMarkup = [".xml", ".rels"].contains {
            name.utf8.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
        let unread = [
            "theme", "slidelayout", "slidemaster", "notesmaster", "handoutmaster", "notesslide",
            "embeddings", "charts", "customxml", "fonttable", "websettings", "printersettings",
            "tags/", "glossary",
        ]
        return isMarkup && !unread.contains { name.utf8.contains(Array($0.utf8)) }
    }

    /// Calls a function that makes the document of a source; an empty source is skipped, and a
    /// failure of the document is passed on like the others.
    static func event(_ source: ByteSource, _ body: () throws -> ReadEvent) throws -> ReadEvent {
        guard try !source.peek(1).isEmpty else { return .skip(.empty) }
        do {
            return try body()
        } catch let failure as DocumentFailure where failure.reason != .unreadable {
            return .failure(failure)
        }
    }

    /// The document of a text with its properties, or its failure.
    static func event(
        _ text: BlockText, _ source: ByteSource, _ settings: ReadSettings,
        _ properties: CoreProperties
    ) -> ReadEvent {
        guard !text.isTooLarge else {
            return .failure(source.failure(.tooLarge, settings.tooLarge, part: 0, line: 1))
        }
        return .document(
            source.document(
                text.text, part: 0, line: 1, date: properties.date,
                metadata: properties.metadata, marks: text.marks))
    }
}
