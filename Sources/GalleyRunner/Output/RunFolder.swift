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

    /// What stands in the place of the state until a run has written everything else.
    static let unfinished = Array("{\"galley_state\":\"unfinished\"}\n".utf8)
    /// By what a state is told from somebody's own file.
    private static let stateKey = Array("\"galley_state\":".utf8)
    /// The bytes of a state among which the key stands.
    private static let headLength = 1 << 12

    /// Makes the folder and those above it, and clears it of what killed runs left half-written.
    ///
    /// - Parameter names: the files that the run will write besides those that every run writes.
    /// - Throws: `RunError` if the folder cannot be made, or holds a file of such a name that no run
    ///   wrote.
    package init(_ path: String, names: [String]) throws(RunError) {
        self.path = path
        try RunError.files { () throws(FileError) in try Folder.create(path) }
        let names = Self.always + names
        if !isOfRun {
            for name in names where WholeFile.exists(FilePath.join(path, name)) {
                throw .refused(
                    "'\(FilePath.join(path, name))' is there, and no run wrote it; name another "
                        + "folder for the run")
            }
        }
        for folder in Set(names.map { FilePath.parent(of: FilePath.join(path, $0)) }) {
            PartialFile.removeAbandoned(in: folder)
        }
    }

    /// The path of a file in the folder.
    package func file(_ name: String) -> String { FilePath.join(path, name) }

    /// Where records and failures go.
    ///
    /// - Parameter reports: the names under which an earlier run may have left reports.
    package func destination(replacing reports: [String]) -> OutputDestination {
        var destination = OutputDestination(
            records: file(Self.records), failures: file(Self.failures))
        destination.state = file(Self.state)
        // Without a state no run was here, and files that bear such names are somebody's own.
        if isOfRun { destination.leftovers = reports.map(file) }
        return destination
    }

    /// Whether a run wrote into the folder.
    private var isOfRun: Bool {
        guard let file = try? InputFile(path: file(Self.state), takesPipes: false),
            let head = try? file.bytes(0..<min(file.size, Self.headLength))
        else { return false }
        return head.indices.contains { head[$0...].starts(with: Self.stateKey) }
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
