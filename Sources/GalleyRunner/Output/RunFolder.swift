// SPDX-License-Identifier: Apache-2.0

/// The folder that a run leaves: records, failures, state and reports.
package struct RunFolder: Sendable {
    /// The folder's path.
    package let path: String

    /// The names of the files that every run writes.
    package static let records = "records.jsonl"
    package static let failures = "failures.jsonl"
    package static let state = "state.part"
    package static let always = [records, failures, state]

    /// Makes the folder and those above it.
    package init(_ path: String) throws(RunError) {
        self.path = path
        try RunError.files { () throws(FileError) in try Folder.create(path) }
    }

    /// The path of a file in the folder.
    package func file(_ name: String) -> String { FilePath.join(path, name) }

    /// Where records and failures go.
    ///
    /// - Parameter reports: the names under which an earlier run may have left reports.
    package func destination(replacing reports: [String]) -> OutputDestination {
        var destination = OutputDestination(
            records: file(Self.records), failures: file(Self.failures))
        // Without a state no run was here, and files that bear such names are somebody's own.
        if FileStatus(path: file(Self.state)) != nil {
            destination.leftovers = ([Self.state] + reports).map(file)
        }
        return destination
    }

    /// Writes a file of the folder at once, in a folder below it if its name says so.
    package func write(_ bytes: [UInt8], to name: String) throws(RunError) {
        try RunError.files { () throws(FileError) in
            let path = file(name)
            try Folder.create(FilePath.parent(of: path))
            try AtomicFile.write(bytes, to: path)
        }
    }
}
