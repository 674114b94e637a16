// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A file that an option names; its bytes are passed to the analyzer, because analyzers never open
/// files.
///
/// Examples are lexicons and word lists. The pipeline's plan resolves the name, reads the bytes and
/// hashes them, so that diagnostics, manifests and state files can state what was read.
public struct Resource: Sendable, Hashable {
    /// The name of bundled data or the path as written in the pipeline, with unexpanded variables.
    public let name: String
    /// The name with the values of variables, by which the file was found; it is never shown.
    package let fileName: String
    /// Whether the data came with Galley.
    public let isBundled: Bool
    /// The parsed content of a YAML file; nil for any other file.
    package let tree: ResourceNode?
    private let content: ResourceContent

    /// The content.
    public var bytes: [UInt8] { content.bytes }

    /// Whether both resources are equal: bundled data with equal names, or files with equal names
    /// and contents.
    public static func == (left: Resource, right: Resource) -> Bool {
        left.name == right.name && left.fileName == right.fileName
            && left.isBundled == right.isBundled
            && (left.isBundled || left.bytes == right.bytes)
    }

    /// Hashes only the name, because names rarely repeat and lexicons are long.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The first lines of the comment (`# …`) at the beginning of the file, which state the file's
    /// origin and licence.
    ///
    /// The notice is empty if there is no such comment.
    var notice: String {
        let lines = bytes.prefix(4096).split(
            separator: UInt8(ascii: "\n"), maxSplits: Self.noticeLines)
        let comment = lines.prefix(Self.noticeLines).prefix { $0.first == UInt8(ascii: "#") }
        return comment.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
            .joined(separator: "\n")
    }

    private static let noticeLines = 5

    /// The file name endings that identify formats.
    package static let endings = [".yaml", ".yml", ".csv", ".dicx"]

    /// Makes a resource from data that comes with the analyzer.
    ///
    /// - Parameters:
    ///   - name: the name by which pipelines choose the data.
    ///   - bytes: the data; the expression is evaluated on first use, because an analyzer may offer
    ///     many lexicons of which a pipeline uses only one.
    public init(bundled name: String, bytes: @autoclosure @escaping @Sendable () -> [UInt8]) {
        self.name = name
        self.fileName = name
        self.content = ResourceContent(bytes)
        self.isBundled = true
        self.tree = nil
    }

    /// Makes a resource from a file that was read.
    ///
    /// - Parameter tree: the parsed bytes, if they were parsed.
    package init(file name: String, bytes: [UInt8], tree: ResourceNode? = nil) {
        self.init(file: name, written: name, bytes: bytes, tree: tree)
    }

    /// Makes a resource from a file whose name is written with environment variables.
    ///
    /// - Parameters:
    ///   - written: the name as written in the pipeline.
    ///   - tree: the parsed bytes, if they were parsed.
    package init(file name: String, written: String, bytes: [UInt8], tree: ResourceNode?) {
        self.name = written
        self.fileName = name
        self.content = ResourceContent { bytes }
        self.isBundled = false
        self.tree = tree
    }
}

extension Sequence<Resource> {
    /// Returns the resource with a name.
    ///
    /// - Throws: a fault if there is none.
    package func named(_ name: String) throws(OptionFault) -> Resource {
        if let resource = first(where: { $0.name == name }) { return resource }
        throw OptionFault(.unreadableResource, path: [], "no content was given for '\(name)'")
    }
}

/// The bytes of a resource, read on first use and then kept.
///
/// The bytes of a lexicon are used at least three times: for the entries, the hash and the notice.
private final class ResourceContent: Sendable {
    private let read: @Sendable () -> [UInt8]
    private let kept = Mutex<[UInt8]?>(nil)

    init(_ read: @escaping @Sendable () -> [UInt8]) {
        self.read = read
    }

    var bytes: [UInt8] {
        kept.withLock { kept in
            let bytes = kept ?? read()
            kept = bytes
            return bytes
        }
    }
}
