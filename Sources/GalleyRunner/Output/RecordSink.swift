// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Takes bytes in order: into a file that appears when it is whole, to standard output, or away.
struct RecordSink: ~Copyable {
    private var file: AtomicFile?
    private let isStandardOutput: Bool
    private var hash = SHA256()

    init(recordsOf destination: OutputDestination) throws(FileError) {
        switch destination {
        case .nowhere: self.init(isStandardOutput: false)
        case .files(let records, _), .records(let records): try self.init(path: records)
        case .standardOutput: self.init(isStandardOutput: true)
        }
    }

    init(failuresOf destination: OutputDestination) throws(FileError) {
        switch destination {
        case .nowhere, .standardOutput, .records: self.init(isStandardOutput: false)
        case .files(_, let failures): try self.init(path: failures)
        }
    }

    private init(path: String) throws(FileError) {
        file = try AtomicFile(path: path)
        isStandardOutput = false
    }

    private init(isStandardOutput: Bool) {
        file = nil
        self.isStandardOutput = isStandardOutput
    }

    mutating func write(_ bytes: [UInt8]) throws(FileError) {
        guard !bytes.isEmpty else { return }
        if isStandardOutput { OutputStream.standardOutput.write(bytes) }
        guard file != nil else { return }
        hash.update(bytes)
        try file?.write(bytes)
    }

    /// Gives the file its name; the hash of what was written.
    consuming func commit() throws(FileError) -> String {
        if let file = file.take() { try file.commit() }
        return hash.finish()
    }
}
