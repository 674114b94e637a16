// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyPages

/// Reads a text file as one document.
package struct FileReader {
    private let source: ByteSource
    private let settings: ReadSettings

    /// Makes a reader of a source.
    package init(_ source: ByteSource, _ settings: ReadSettings) {
        self.source = source
        self.settings = settings
    }

    /// Reads the file and returns one event: a document, a failure or a skip.
    func event() throws -> ReadEvent {
        guard let bytes = try contents() else { return .failure(tooLarge) }
        return event(of: bytes)
    }

    /// Reads the bytes of the file; nil if the file is too large.
    package func contents() throws -> [UInt8]? {
        try source.contents(limit: settings.maxDocument)
    }

    /// Returns the event for a file whose content is `bytes`.
    package func event(of bytes: [UInt8]) -> ReadEvent {
        if UTF8Check.isBinary(bytes) { return .skip(.binary) }
        do throws(BadUTF8) {
            let content = bytes.span.extracting(droppingFirst: bytes.byteOrderMarkLength)
            let origin = Origin(path: source.name, isConverted: source.isConverted)
            return .document(
                TextDocument(id: source.name, text: try UTF8Check.text(content), origin: origin))
        } catch {
            return .failure(
                DocumentFailure(
                    id: source.name, origin: Origin(path: source.name), reason: .badUTF8,
                    message: error.message, position: error.position))
        }
    }

    /// The failure of a file that is too large.
    package var tooLarge: DocumentFailure {
        DocumentFailure(
            id: source.name, origin: Origin(path: source.name), reason: .tooLarge,
            message: settings.tooLarge)
    }
}

/// Reads a text file that is a page of several articles; each article becomes a document.
///
/// The id of an article is `path#n`, where n counts from 1. A blank page contains no article. If
/// the file cannot be read as text, the only event is the failure or skip from `FileReader`.
struct ArticleReader {
    private let source: ByteSource
    private let settings: ReadSettings

    init(_ source: ByteSource, _ settings: ReadSettings) {
        self.source = source
        self.settings = settings
    }

    /// Reads the file and returns one event per article.
    func events() throws -> [ReadEvent] {
        let event = try FileReader(source, settings).event()
        guard case .document(let page) = event else { return [event] }
        return ArticleTexts(of: page.text).parts.enumerated().map { number, article in
            let origin = Origin(
                path: source.name, part: number + 1, line: article.line,
                isConverted: source.isConverted)
            return .document(PartDocument(text: article.text, origin: origin))
        }
    }
}
