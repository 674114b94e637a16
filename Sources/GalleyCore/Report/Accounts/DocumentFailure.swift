// SPDX-License-Identifier: Apache-2.0

/// The failure of a document, as a whole or for one analyzer.
public struct DocumentFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The document's id; if the id is not known, one that is made from the file's name.
    public let id: String
    /// The file from which the document was read, with the document's position in the file.
    public let origin: Origin
    /// The label of the analyzer for which the document failed; nil if the document could not be
    /// read.
    public let analyzer: String?
    /// The reason.
    public let reason: FailureReason
    /// A description of the failure, with a lower-case first word and no full stop.
    public let message: String
    /// The position of the failure in the file, if it is known.
    public let position: Position?

    /// Makes a failure.
    public init(
        id: String,
        origin: Origin,
        analyzer: String? = nil,
        reason: FailureReason,
        message: String,
        position: Position? = nil
    ) {
        self.id = id
        self.origin = origin
        self.analyzer = analyzer
        self.reason = reason
        self.message = message
        self.position = position
    }

    /// The file with the position, the analyzer, the message and the reason, such as
    /// "posts.jsonl:3:4: unexpected end [broken_json]".
    public var description: String {
        var place = origin.path
        if let position {
            place += ":\(position.line):\(position.column)"
        } else if origin.part > 0 {
            place += ":\(origin.line)"
        }
        let label = analyzer.map { "\($0): " } ?? ""
        let reason = reason == .analyzer ? "" : " [\(reason.rawValue)]"
        return "\(place): \(label)\(message)\(reason)"
    }
}
