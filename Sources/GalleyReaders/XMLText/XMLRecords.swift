// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The elements at a path as documents.
struct XMLRecords {
    private let source: ByteSource
    private let settings: ReadSettings
    private let path: XMLPath

    /// Makes a reader of the elements at a path in a source.
    init(_ source: ByteSource, _ settings: ReadSettings, _ path: XMLPath) {
        self.source = source
        self.settings = settings
        self.path = path
    }

    /// Passes on a document for every element.
    ///
    /// - Throws: an error of the source; `DocumentFailure` if no element is at the path, or if
    ///   elements may be missing.
    func read(_ events: XMLEvents, root: XMLStart, _ emit: (ReadEvent) -> Bool) throws {
        var loop = XMLRecordLoop(events, source, settings)
        var path = path
        try loop.read(root: root, { path.enter($0, depth: $1) }, event, emit)
        guard loop.count == 0 else { return }
        throw source.failure(
            .missingText, "no element at the path \(path.text)", part: 0, line: root.line)
    }

    private func event(_ record: XMLElement, part: Int, line: Int) -> ReadEvent {
        let fields = XMLFields(record)
        guard let text = fields.text(at: settings.text) else {
            let names = fields.names
            let found =
                names.isEmpty
                ? "the element has no fields" : "the fields are " + RecordParser.list(names)
            return .failure(
                source.failure(
                    .missingText, "no text at \(settings.textName); \(found)", part: part,
                    line: line))
        }
        guard text.utf8.count <= settings.maxDocument else {
            return .failure(source.failure(.tooLarge, settings.tooLarge, part: part, line: line))
        }
        let date = settings.date.flatMap(fields.value)
        return .document(
            source.document(
                text, part: part, line: line, id: fields.value(at: settings.id),
                date: date.map { settings.dateOrder?.normalized($0) ?? $0 },
                metadata: fields.metadata(without: settings.text)))
    }
}
