// SPDX-License-Identifier: Apache-2.0

/// A file that a run reads.
struct InputItem: Sendable, Hashable {
    /// The path by which it is opened; `-` is standard input.
    let path: String
    /// The path that ids and reports use.
    let name: String
    /// Its size when it was found; 0 for standard input.
    let size: Int
    /// How it is divided into documents.
    let format: InputFormat
    /// Which file it is, under whatever name; nil for standard input and what cannot be reached.
    var identity: FileIdentity?
    /// Why it cannot be read, if that was seen when it was looked for.
    var failure: FileError?

    static let standardInput = "-"

    var isStandardInput: Bool { path == Self.standardInput }
}
