// SPDX-License-Identifier: Apache-2.0

/// A number with a caption, as it stands on top of a section.
public struct KeyFigure: Sendable, Hashable {
    /// The caption, such as "words".
    public let caption: String
    /// The value.
    public let value: ReportValue

    /// Makes a key figure.
    public init(_ caption: String, _ value: ReportValue) {
        self.caption = caption
        self.value = value
    }
}
