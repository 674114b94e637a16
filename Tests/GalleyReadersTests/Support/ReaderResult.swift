// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReaders
import Testing

/// What a built-in reader made of some bytes.
struct ReaderResult {
    /// The documents.
    private(set) var documents: [any Document] = []
    /// The failures; one that the reader threw is the last.
    private(set) var failures: [DocumentFailure] = []

    /// The texts of the documents.
    var texts: [String] { documents.map(\.text) }
    /// The reasons of the failures.
    var reasons: [FailureReason] { failures.map(\.reason) }

    /// Reads bytes with a reader.
    ///
    /// - Parameters:
    ///   - id: the id of the reader.
    ///   - options: the options of the reader that differ from the defaults.
    ///   - text: the pointer to the text in records.
    ///   - date: the pointer to the date in records.
    ///   - maxDocument: the maximum size of a document in bytes.
    init(
        _ id: String, _ bytes: [UInt8], options: JSONObject = [:], text: String = "/text",
        date: String? = nil, maxDocument: Int = 1 << 20
    ) throws {
        let entry = try #require(ReaderRegistry.builtIn[id])
        let reader = try entry.component.configured(options) { name throws(OptionFault) in
            throw OptionFault(.invalidValue, path: [], "no file '\(name)'", expected: "none")
        }
        var settings = ReadSettings()
        settings.text = try JSONPointer(text)
        settings.date = try date.map { try JSONPointer($0) }
        settings.maxDocument = maxDocument
        do {
            try reader.read(ByteSource(name: "input", bytes: bytes), settings) { event in
                add(event)
                return true
            }
        } catch let failure as DocumentFailure {
            failures.append(failure)
        }
    }

    /// Reads a text with a reader.
    init(
        _ id: String, _ xml: String, options: JSONObject = [:], text: String = "/text",
        date: String? = nil
    ) throws {
        try self.init(id, Array(xml.utf8), options: options, text: text, date: date)
    }

    private mutating func add(_ event: ReadEvent) {
        switch event {
        case .document(let document): documents.append(document)
        case .failure(let failure): failures.append(failure)
        case .skip, .ignored: break
        }
    }
}
