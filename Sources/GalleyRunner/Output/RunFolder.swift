// SPDX-License-Identifier: Apache-2.0

/// The folder to which a run writes its records, failures, state and reports.
package struct RunFolder: Sendable {
    /// The folder's path.
    package let path: String

    /// The name of the records file.
    package static let records = "records.jsonl"
    /// The name of the failures file.
    package static let failures = "failures.jsonl"
    /// The name of the state file.
    package static let state = "state.part"
    /// The names of the files that every run writes.
    package static let always = [records, failures, state]

    /// The content of the state file until the run has written everything else.
    static let unfinished = Array("{\"galley_state\":\"unfinished\"}\n".utf8)
    /// The key that distinguishes a state file from any other file with the same name.
    private static let stateKey = Array("\"galley_state\":".utf8)
    /// The number of leading bytes of a state file in which the key must occur.
    private static let headLength = 1 << 12

    /// Creates the folder and its parents, and removes the partly written files of killed runs.
    ///
    /// - Parameter names: the names of the files that the run will write besides `always`.
    /// - Throws: `FileError` if the folder cannot be created; `RunError` if the folder contains a
    ///   file with one of these names, but no state file of a run.
    package init(_ path: String, names: [String]) throws {
        self.path = path
        try Folder.create(path)
        let names = Self.always + names
        if !isOfRun {
            for name in names where WholeFile.exists(FilePath.join(path, name)) {
                throw RunError.refused(
                    "'\(FilePath.join(path, name))' already exists, and no run wrote it; name "
                        + "another folder for the run")
            }
        }
        for folder in Set(names.map { FilePath.parent(of: FilePath.join(path, $0)) }) {
            PartialFile.removeAbandoned(in: folder)
        }
    }

    /// The path of a file in the folder.
    package func file(_ name: String) -> String { FilePath.join(path, name) }

    /// The destination of records and failures.
    ///
    /// - Parameter reports: the names of the report files that an earlier run may have written.
    package func destination(replacing reports: [String]) -> OutputDestination {
        var destination = OutputDestination(
            records: file(Self.records), failures: file(Self.failures))
        destination.state = file(Self.state)
        // Without a state file, no run wrote into this folder, so files with these names are not
        // reports and must not be removed.
        if isOfRun { destination.leftovers = reports.map(file) }
        return destination
    }

    /// Whether a run wrote into the folder, which is recognized by the state file.
    private var isOfRun: Bool {
        guard let file = try? InputFile(path: file(Self.state), takesPipes: false),
            let head = try? file.bytes(0..<min(file.size, Self.headLength))
        else { return false }
        return head.indices.contains { head[$0...].starts(with: Self.stateKey) }
    }

    /// Writes a complete file in the folder, or in a subfolder if the name contains one.
    package func write(_ bytes: [UInt8], to name: String) throws(FileError) {
        let path = file(name)
        try Folder.create(FilePath.parent(of: path))
        try AtomicFile.write(bytes, to: path)
    }

    /// The names of the files that runs write into their folders; a search for inputs skips these
    /// files.
    package struct Leavings: Sendable {
        /// The names of the files that are in the same folder as the state file.
        let files: Set<[UInt8]>
        /// The names of the folders that are in the same folder as the state file; files in them
        /// are not counted as ignored.
        let folders: Set<[UInt8]>

        /// Makes the set from the names of files, such as `name` or `folder/name`, and adds the
        /// files that every run writes.
        package init(_ names: [String] = []) {
            let paths = (RunFolder.always + names).map { SystemPath($0).names.map(Array.init) }
            files = Set(paths.filter { $0.count == 1 }.compactMap(\.first))
            folders = Set(paths.filter { $0.count > 1 }.compactMap(\.first))
        }
    }
}
