// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders

/// The documents that a worker examines together; a batch is full at 128 KiB of text or 32 events.
struct Batch: Sendable {
    /// An event of the reader; a document is represented by its index in `documents`.
    enum Event: Sendable {
        case document(Int)
        case failure(DocumentFailure)
        case skip(SkipReason)
        case ignored(kind: String, name: String)
    }

    private(set) var documents: [any Document] = []
    private(set) var events: [Event] = []
    private(set) var bytes = 0

    private static let maxBytes = 1 << 17
    private static let maxEvents = 32

    var isFull: Bool { bytes >= Self.maxBytes || events.count >= Self.maxEvents }

    var isEmpty: Bool { events.isEmpty }

    mutating func add(_ event: ReadEvent) {
        switch event {
        case .document(let document):
            events.append(.document(documents.count))
            documents.append(document)
            bytes += document.text.utf8.count
        case .failure(let failure): events.append(.failure(failure))
        case .skip(let reason): events.append(.skip(reason))
        case .ignored(let kind, let name): events.append(.ignored(kind: kind, name: name))
        }
    }

    mutating func removeAll() {
        documents.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        bytes = 0
    }
}
