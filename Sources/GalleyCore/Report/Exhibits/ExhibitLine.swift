// SPDX-License-Identifier: Apache-2.0

/// A line of a document that a report shows.
public struct ExhibitLine: Sendable, Hashable, Codable {
    /// The line's number, from 1.
    public let number: Int
    /// The line, or its beginning.
    public let text: String
    /// Whether there is more of the line.
    public let isCut: Bool
    /// The labels of the marks that the line bears, each once, in the order of their bytes.
    public let marks: [String]
    /// What was found in the line, and which of its words made a measure, by place.
    public let notes: [ExhibitNote]
}
