// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Writes bytes to a file and to a display and hashes them; the file appears only when it is
/// complete.
struct RecordSink: ~Copyable {
    private var file: AtomicFile?
    private var shownFile: AtomicFile?
    /// The display; nil if there is none, or after its reader has closed it (the run then continues
    /// without a display).
    private var display: OutputDestination.Display?
    private var hash = SHA256()

    /// - Parameters:
    ///   - path: the path of the file; nil if no file is written.
    ///   - display: a second destination of the bytes.
    init(_ path: String?, display: OutputDestination.Display? = nil) throws(FileError) {
        let file = try path.map { path throws(FileError) in try AtomicFile(path: path) }
        if case .file(let path) = display {
            shownFile = try AtomicFile(path: path)
        } else {
            shownFile = nil
        }
        self.display = display
        self.file = file
    }

    mutating func write(_ bytes: [UInt8]) throws(FileError) {
        guard !bytes.isEmpty else { return }
        try show(bytes)
        guard file != nil else { return }
        hash.update(bytes)
        try file?.write(bytes)
    }

    private mutating func show(_ bytes: [UInt8]) throws(FileError) {
        switch display {
        case .standardOutput:
            do throws(FileError) {
                try OutputStream.standardOutput.write(bytes)
            } catch {
                guard error.isBrokenPipe else { throw error }
                display = nil
            }
        case .file: try shownFile?.write(bytes)
        case .store(let store):
            do {
                try store.append(bytes)
            } catch let error as FileError {
                throw error
            } catch {
                throw FileError("write", "records", reason: "\(error)")
            }
        case nil: break
        }
    }

    /// Renames the files to their final names.
    ///
    /// - Returns: SHA-256 of the bytes that were written to the file.
    consuming func commit() throws(FileError) -> String {
        if let file = file.take() { try file.commit() }
        if let file = shownFile.take() { try file.commit() }
        return hash.finish()
    }
}
