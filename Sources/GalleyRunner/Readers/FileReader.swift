// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads one text file as one document.
struct FileReader {
    let item: InputItem
    let options: InputOptions

    /// What the file is: exactly one event.
    func read(_ file: consuming InputFile) -> ReadEvent {
        do throws(DocumentFailure) {
            return event(of: try contents(of: file))
        } catch {
            return .failure(error)
        }
    }

    /// The bytes of the file, if it can be read and is not too large.
    func contents(of file: borrowing InputFile) throws(DocumentFailure) -> [UInt8] {
        do throws(FileError) {
            if let bytes = try file.contents(limit: options.maxDocument) { return bytes }
        } catch {
            throw DocumentFailure(unreadable: error, name: item.name)
        }
        throw tooLarge
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

    private var tooLarge: DocumentFailure {
        DocumentFailure(
            id: item.name, origin: Origin(path: item.name), reason: .tooLarge,
            message: "larger than max_document, \(options.maxDocument) bytes")
    }
}
