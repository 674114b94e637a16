// SPDX-License-Identifier: Apache-2.0

/// A file that an option names, handed over as bytes: analyzers never open files.
///
/// A lexicon, a word list. The pipeline's plan resolves the name, reads the bytes and hashes
/// them; so diagnostics, manifest and state files know what was read.
public struct Resource: Sendable, Hashable {
    /// The name that the pipeline gives: of bundled data, or a path.
    public let name: String
    /// The content.
    public let bytes: [UInt8]
    /// Whether the data came with Galley.
    public let isBundled: Bool

    /// Hashes the name alone: names seldom repeat, and lexicons are long.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The comment with which the file begins, as lines of it say `# …`: its origin and licence.
    ///
    /// A few lines of it; empty if there is none or it is no text.
    var notice: String {
        let lines = bytes.prefix(4096).split(
            separator: UInt8(ascii: "\n"), maxSplits: Self.noticeLines)
        let comment = lines.prefix(Self.noticeLines).prefix { $0.first == UInt8(ascii: "#") }
        return comment.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
            .joined(separator: "\n")
    }

    private static let noticeLines = 5

    /// Makes a resource of data that came with the analyzer.
    public init(bundled name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.isBundled = true
    }

    /// Makes a resource of a file that was read.
    public init(file name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.isBundled = false
    }
}
