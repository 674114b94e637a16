// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads a book (EPUB 2 and 3) as one document: its chapters in reading order.
package struct BookReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "epub", summary: "EPUB books: the text of the chapters in reading order.",
        endings: ["epub"], decodesItself: true, opensArchives: true,
        examples: [
            ReaderExample(
                "two chapters in another order than their files", bytes: example("One", "Two"),
                texts: ["One\n\nTwo"])
        ])

    private static func example(_ first: String, _ second: String) -> [UInt8] {
        let type = "media-type='application/xhtml+xml'"
        return ExampleArchive.zip([
            (
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='b/p.opf'/>"
                    + "</rootfiles></container>"
            ),
            (
                "b/p.opf",
                "<package><manifest><item id='a' href='1.html' \(type)/>"
                    + "<item id='b' href='c/2%2E.html' \(type)/></manifest><spine><itemref idref='b'/>"
                    + "<itemref idref='a'/></spine></package>"
            ),
            ("b/1.html", "<html><body><p>\(second)</p></body></html>"),
            ("b/c/2..html", "<html><body><p>\(first)</p></body></html>"),
        ])
    }

    /// Makes the reader.
    package init() {}

    /// Reads the book.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        _ = emit(try PackageDocument.event(source) { try Self.document(source, settings) })
    }

    private static let container = "META-INF/container.xml"
    private static let encryption = "META-INF/encryption.xml"
    /// The endings of the files that contain no text.
    private static let unread = [
        ".css", ".gif", ".jpeg", ".jpg", ".js", ".m4a", ".mp3", ".mp4", ".otf", ".png", ".svg",
        ".ttf",
        ".webp", ".woff", ".woff2",
    ]

    private static func document(
        _ source: ByteSource, _ settings: ReadSettings
    ) throws -> ReadEvent {
        let parts = try PackageParts(source, settings, format: "EPUB book") { name in
            !unread.contains { name.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
        }
        guard let top = try parts.element(container) else { throw parts.missing(container) }
        let roots = top.first("rootfiles")?.all("rootfile") ?? []
        guard let path = roots.first?.attributes["full-path"] else {
            throw parts.missing("package")
        }
        guard let package = try parts.element(path) else { throw parts.missing(path) }
        let book = BookPackage(package, path: path)
        try checkEncryption(parts, book, source)
        let text = try text(of: book, parts, source, limit: settings.maxDocument)
        guard let text else {
            return .failure(source.failure(.tooLarge, settings.tooLarge, part: 0, line: 1))
        }
        return .document(
            source.document(
                text, part: 0, line: 1, date: book.date, metadata: book.metadata))
    }

    /// Fails if a chapter is encrypted; fonts often are.
    private static func checkEncryption(
        _ parts: PackageParts, _ book: BookPackage, _ source: ByteSource
    ) throws {
        guard let list = try parts.element(encryption) else { return }
        let encrypted = list.all("EncryptedData").compactMap {
            $0.first(at: "CipherData", "CipherReference")?.attributes["URI"]
        }.map { ExactText(PackagePath.decoded($0)) }
        let paths = Set(encrypted)
        guard book.chapters.contains(where: { paths.contains(ExactText($0)) }) else { return }
        throw source.failure(.encrypted, "the book is encrypted", part: 0, line: 1)
    }

    /// The text of the chapters, divided by empty lines; nil if it is too large.
    private static func text(
        of book: BookPackage, _ parts: PackageParts, _ source: ByteSource, limit: Int
    ) throws -> String? {
        var text = ""
        for path in book.chapters {
            guard let bytes = parts[path] else { throw parts.missing(path) }
            let chapter = EmbeddedHTML.text(try XMLInput.text(bytes, name: source.name))
            if chapter.isEmpty { continue }
            if !text.isEmpty { text += "\n\n" }
            text += chapter
            guard text.utf8.count <= limit else { return nil }
        }
        return text
    }
}
