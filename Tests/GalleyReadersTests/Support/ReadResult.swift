// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders

/// What a reader emits for some bytes.
struct ReadResult {
    private(set) var documents: [any Document] = []
    private(set) var failures: [DocumentFailure] = []
    private(set) var skips = 0

    /// Reads bytes.
    init(
        _ reader: any DocumentReader, _ bytes: some Sequence<UInt8>, name: String = "file",
        _ settings: ReadSettings = ReadSettings()
    ) throws {
        try reader.read(ByteSource(name: name, bytes: Array(bytes)), settings) { event in
            switch event {
            case .document(let document): documents.append(document)
            case .failure(let failure): failures.append(failure)
            case .skip: skips += 1
            case .ignored: break
            }
            return true
        }
    }

    /// The texts of the documents.
    var texts: [String] { documents.map(\.text) }
    /// The reasons of the failures.
    var reasons: [FailureReason] { failures.map(\.reason) }
    /// The number of documents, failures and skips.
    var count: Int { documents.count + failures.count + skips }
}
