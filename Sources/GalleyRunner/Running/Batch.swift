// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// What a worker examines at once: about 1 MB of text or 256 documents.
struct Batch {
    /// What the reader met, in order; documents by their place in `documents`.
    enum Event {
        case document(Int)
        case failure(DocumentFailure)
        case skip(SkipReason)
    }

    private(set) var documents: [any Document] = []
    private(set) var events: [Event] = []
    private(set) var bytes = 0

    private static let maxBytes = 1 << 17
    private static let maxEvents = 32

    var isFull: Bool { bytes >= Self.maxBytes || events.count >= Self.maxEvents }

    mutating func add(_ event: ReadEvent) {
        switch event {
        case .document(let document):
            events.append(.document(documents.count))
            documents.append(document)
            bytes += document.text.utf8.count
        case .failure(let failure): events.append(.failure(failure))
        case .skip(let reason): events.append(.skip(reason))
        }
    }

    mutating func removeAll() {
        documents.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        bytes = 0
    }
}
