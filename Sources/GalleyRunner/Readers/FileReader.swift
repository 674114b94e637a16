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
            return TextCheck.isBinary(bytes) ? .skip(.binary) : event(bytes)
        } catch {
            return .failure(DocumentFailure(unreadable: error, name: item.name))
        }
    }

    private func event(_ bytes: [UInt8]) -> ReadEvent {
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
