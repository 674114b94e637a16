// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Takes bytes in order and hashes them: into a file that appears when it is whole, and to
/// whoever watches.
struct RecordSink: ~Copyable {
    private var file: AtomicFile?
    private var shownFile: AtomicFile?
    private let isShown: Bool
    private var hash = SHA256()

    /// - Parameters:
    ///   - path: the path of the file; nil: none.
    ///   - display: where the bytes are shown besides.
    init(_ path: String?, display: OutputDestination.Display? = nil) throws(FileError) {
        let file = try path.map { path throws(FileError) in try AtomicFile(path: path) }
        switch display {
        case .file(let path):
            shownFile = try AtomicFile(path: path)
            isShown = false
        case .standardOutput:
            shownFile = nil
            isShown = true
        case nil:
            shownFile = nil
            isShown = false
        }
        self.file = file
    }

    mutating func write(_ bytes: [UInt8]) throws(FileError) {
        guard !bytes.isEmpty else { return }
        if isShown { try OutputStream.standardOutput.write(bytes) }
        try shownFile?.write(bytes)
        guard file != nil else { return }
        hash.update(bytes)
        try file?.write(bytes)
    }

    /// Gives the files their names; the hash of what was written.
    consuming func commit() throws(FileError) -> String {
        if let file = file.take() { try file.commit() }
        if let file = shownFile.take() { try file.commit() }
        return hash.finish()
    }
}
