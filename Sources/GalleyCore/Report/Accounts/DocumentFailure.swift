// SPDX-License-Identifier: Apache-2.0

/// The failure of a document, as a whole or for one analyzer.
public struct DocumentFailure: Error, Sendable, Hashable {
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
}
