// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// A layer of one document as a table, for `galley explain --layer`.
public struct LayerText: Sendable {
    /// The layers that can be shown, sorted.
    public static let names = [Language.name, Lines.name, Sentences.name, Tokens.name]

    private let style: TerminalStyle

    /// Makes the format.
    public init(style: TerminalStyle = TerminalStyle()) {
        self.style = style
    }

    /// Writes a layer; nil if there is none of that name.
    public func render(_ layer: String, of document: AnnotatedDocument) -> [UInt8]? {
        switch layer {
        case Language.name: LanguageListing(document).listing.bytes(style)
        case Lines.name: LineListing(document).listing.bytes(style)
        case Sentences.name: SentenceListing(document).listing.bytes(style)
        case Tokens.name: TokenListing(document).listing.bytes(style)
        default: nil
        }
    }
}
