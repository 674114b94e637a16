// SPDX-License-Identifier: Apache-2.0

/// Files that nothing may be written over: what a command reads.
package struct ProtectedFiles: Sendable {
    private var roles: [FileIdentity: String] = [:]

    /// Protects nothing.
    package init() {}

    /// Protects a file, under whatever name; nothing is there to protect if it cannot be reached.
    ///
    /// - Parameter role: what the file is, such as "the pipeline".
    package mutating func add(_ path: String, as role: String) {
        if let status = FileStatus(path: path), !status.isFolder { roles[status.identity] = role }
    }

    /// Protects the inputs of a run.
    package mutating func add(_ inputs: InputList) {
        for case let identity? in inputs.items.map(\.identity) { roles[identity] = "an input" }
    }

    /// Refuses a path at which a protected file lies.
    package func check(_ path: String) throws(FileError) {
        guard let status = FileStatus(path: path), let role = roles[status.identity] else { return }
        throw FileError("write", path, reason: "it is \(role)")
    }

    /// Refuses a path at which a protected file lies, as an error of the run.
    package func checkOutput(_ path: String) throws(RunError) {
        try RunError.files { () throws(FileError) in try check(path) }
    }

    /// Refuses inputs that are to be replaced and are also something else, such as the pipeline.
    package func checkReplaced(_ inputs: InputList) throws(FileError) {
        for item in inputs.items {
            if let identity = item.identity, let role = roles[identity] {
                throw FileError("replace", item.path, reason: "it is \(role)")
            }
        }
    }
}
