// SPDX-License-Identifier: Apache-2.0

/// The files that a command reads and must therefore not overwrite.
package struct ProtectedFiles: Sendable {
    private var roles: [FileIdentity: String] = [:]

    /// Makes an empty set.
    package init() {}

    /// Protects a file, whatever path leads to it; does nothing if the file cannot be reached.
    ///
    /// - Parameter role: the file's role in messages, such as "the pipeline".
    package mutating func add(_ path: String, as role: String) {
        if let status = FileStatus(path: path), !status.isFolder { roles[status.identity] = role }
    }

    /// Protects the inputs of a run.
    package mutating func add(_ inputs: InputList) {
        for case let identity? in inputs.items.map(\.identity) { roles[identity] = "an input" }
    }

    /// Throws an error if a path leads to a protected file.
    package func check(_ path: String) throws(FileError) {
        guard let status = FileStatus(path: path), let role = roles[status.identity] else { return }
        throw FileError("write", path, reason: "it is \(role)")
    }

    /// Throws an error if one of these inputs, which will be replaced, is a protected file.
    package func checkReplaced(_ inputs: InputList) throws(FileError) {
        for item in inputs.items {
            if let identity = item.identity, let role = roles[identity] {
                throw FileError("replace", item.path, reason: "it is \(role)")
            }
        }
    }
}
