// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPages

/// Reads a text file as one document.
struct FileReader {
    let item: InputItem
    let options: InputOptions

    /// Reads the file and returns one event: a document, a failure or a skip.
    func read(_ file: consuming InputFile) -> ReadEvent {
        do throws(DocumentFailure) {
            return event(of: try contents(of: file))
        } catch {
            return .failure(error)
        }
    }

    /// Reads the bytes of the file.
    ///
    /// - Throws: `DocumentFailure` if the file cannot be read or is too large.
    func contents(of file: borrowing InputFile) throws(DocumentFailure) -> [UInt8] {
        do throws(FileError) {
            if let bytes = try file.contents(limit: options.maxDocument) { return bytes }
        } catch {
            throw item.documentFailure(error)
        }
        throw tooLarge
    }

    /// Returns the event for a file whose content is `bytes`.
    func event(of bytes: [UInt8]) -> ReadEvent {
        if UTF8Check.isBinary(bytes) { return .skip(.binary) }
        do throws(BadUTF8) {
            let content = bytes.span.extracting(droppingFirst: bytes.byteOrderMarkLength)
            return .document(TextDocument(id: item.name, text: try UTF8Check.text(content)))
        } catch {
            return .failure(
                DocumentFailure(
                    id: item.name, origin: Origin(path: item.name), reason: .badUTF8,
                    message: error.message, position: error.position))
        }
    }

    private var tooLarge: DocumentFailure {
        DocumentFailure(
            id: item.name, origin: Origin(path: item.name), reason: .tooLarge,
            message: "larger than max_document, \(options.maxDocument) bytes")
    }
}

/// Reads a text file that is a page of several articles; each article becomes a document.
///
/// The id of an article is `path#n`, where n counts from 1. A blank page contains no article. If
/// the file cannot be read as text, the only event is the failure or skip from `FileReader`.
struct ArticleReader {
    let item: InputItem
    let options: InputOptions

    /// Reads the file and returns one event per article.
    func read(_ file: consuming InputFile) -> [ReadEvent] {
        let event = FileReader(item: item, options: options).read(file)
        guard case .document(let page) = event else { return [event] }
        return ArticleTexts(of: page.text).parts.enumerated().map { number, article in
            let origin = Origin(path: item.name, part: number + 1, line: article.line)
            return .document(PartDocument(text: article.text, origin: origin))
        }
    }
}
