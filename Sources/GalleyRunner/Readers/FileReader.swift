// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads one text file as one document.
struct FileReader {
    let item: InputItem
    let options: InputOptions

    /// What the file is: exactly one event.
    func read(_ file: consuming InputFile) -> ReadEvent {
        do throws(FileError) {
            guard let bytes = try file.contents(limit: options.maxDocument) else {
                return .failure(tooLarge)
            }
            return event(of: bytes)
        } catch {
            return .failure(DocumentFailure(unreadable: error, name: item.name))
        }
    }

    /// What a file with these bytes is.
    func event(of bytes: [UInt8]) -> ReadEvent {
        if TextCheck.isBinary(bytes) { return .skip(.binary) }
        do throws(BadUTF8) {
            let content = bytes.span.extracting(droppingFirst: TextCheck.markLength(bytes))
            return .document(TextDocument(id: item.name, text: try TextCheck.text(content)))
        } catch {
            return .failure(
                DocumentFailure(
                    id: item.name, origin: Origin(path: item.name), reason: .badUTF8,
                    message: error.message, position: error.position))
        }
    }

    /// What a file is that is larger than documents may be.
    var tooLarge: DocumentFailure {
        DocumentFailure(
            id: item.name, origin: Origin(path: item.name), reason: .tooLarge,
            message: "larger than max_document, \(options.maxDocument) bytes")
    }
}
