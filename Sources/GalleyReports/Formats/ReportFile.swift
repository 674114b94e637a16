// SPDX-License-Identifier: Apache-2.0

/// A file of the run folder.
public struct ReportFile: Sendable, Hashable {
    /// Its name below the run folder, with `/`.
    public let name: String
    /// Its content.
    public let bytes: [UInt8]

    /// Names a content.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
