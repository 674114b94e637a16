// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads one text file as one document.
struct FileReader {
    let item: InputItem
    let options: InputOptions

    static let headLength = 8 << 10

    /// What the file is: exactly one event.
    func read() -> ReadEvent {
        do throws(FileError) {
            guard let bytes = try contents() else { return .failure(tooLarge) }
            if bytes.prefix(Self.headLength).contains(0) { return .skip(.binary) }
            return event(bytes)
        } catch {
            return .failure(DocumentFailure(unreadable: error, name: item.name))
        }
    }

    private func contents() throws(FileError) -> [UInt8]? {
        guard item.isStandardInput else {
            return try InputFile.contents(of: item.path, limit: options.maxDocument)
        }
        let input = InputFile.standardInput()
        var bytes: [UInt8] = []
        while try input.read(1 << 16, into: &bytes) > 0 {
            if bytes.count > options.maxDocument { return nil }
        }
        return bytes
    }

    private func event(_ bytes: [UInt8]) -> ReadEvent {
        do throws(BadUTF8) {
            return .document(TextDocument(id: item.name, text: try TextCheck.text(bytes.span)))
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
