// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// A layer of one document as a table, for `galley explain --layer`.
package struct LayerText: Sendable {
    /// The names of the layers that can be shown, sorted.
    package static let names = [Language.name, Lines.name, Sentences.name, Tokens.name]

    private let style: TerminalStyle
    private let own: [any ListedLayer.Type]

    /// Makes the format.
    ///
    /// - Parameter own: layers that are shown in addition to those of Galley.
    package init(style: TerminalStyle = TerminalStyle(), own: [any ListedLayer.Type] = []) {
        self.style = style
        self.own = own.filter { !Self.names.contains($0.name) }
    }

    /// The names of all layers that this value shows, sorted.
    package var allNames: [String] { (Self.names + own.map { $0.name }).sorted() }

    /// Writes a layer in UTF-8; returns nil if no layer has that name.
    package func render(_ layer: String, of document: AnnotatedDocument) -> [UInt8]? {
        switch layer {
        case Language.name: LanguageListing(document).listing.bytes(style)
        case Lines.name: LineListing(document).listing.bytes(style)
        case Sentences.name:
            RangeListing("sentence", document.sentences.map { $0 }, document).listing.bytes(style)
        case Tokens.name: TokenListing(document).listing.bytes(style)
        default:
            own.first { $0.name == layer }
                .map { RangeListing($0.name, Self.ranges($0, document), document).listing }?
                .bytes(style)
        }
    }

    private static func ranges<Layer: ListedLayer>(
        _ type: Layer.Type, _ document: AnnotatedDocument
    ) -> [ByteRange] {
        document.layer(type).listedRanges
    }
}

/// A table of a document's lines: number, byte offsets, text.
private struct LineListing {
    /// The table.
    let listing: Listing

    init(_ document: AnnotatedDocument) {
        let lines = document.layer(Lines.self)
        let rows = lines.enumerated().map { index, range in
            [
                String(index + 1), String(range.lowerBound), String(range.upperBound),
                SafeText.line(document[range]),
            ]
        }
        listing = Listing(head: ["line", "start", "end", "text"], rows: rows, numbers: 3, texts: 1)
    }
}

/// A table of ranges of a document: number, byte offsets, text.
private struct RangeListing {
    /// The table.
    let listing: Listing

    init(_ name: String, _ ranges: [ByteRange], _ document: AnnotatedDocument) {
        let whole = 0..<document.length
        let rows = ranges.map { $0.clamped(to: whole) }.enumerated().map { index, range in
            [
                String(index + 1), String(range.lowerBound), String(range.upperBound),
                SafeText.visible(document[range]),
            ]
        }
        listing = Listing(
            head: [name, "start", "end", "text"], rows: rows, numbers: 3, texts: 1)
    }
}

/// A table of a document's tokens: offset, kind, text, term, and the rule that made the token.
private struct TokenListing {
    /// The table.
    let listing: Listing

    init(_ document: AnnotatedDocument) {
        let rows = TokenTrace(of: document).tokens.map { token in
            [
                String(token.range.lowerBound), Self.name(of: token.kind),
                SafeText.visible(document[token.range]), SafeText.visible(token.term ?? ""),
                token.rule,
            ]
        }
        listing = Listing(
            head: ["offset", "kind", "text", "term", "rule"], rows: rows, numbers: 1, texts: 3)
    }

    private static func name(of kind: TokenKind) -> String {
        switch kind {
        case .word: "word"
        case .number: "number"
        case .punctuation: "punctuation"
        case .symbol: "symbol"
        case .emoji: "emoji"
        case .space: "space"
        case .other: "other"
        case .url: "url"
        case .email: "email"
        case .mention: "mention"
        case .hashtag: "hashtag"
        }
    }
}

/// A table of a document's language: code, confidence, name.
private struct LanguageListing {
    /// The table.
    let listing: Listing

    init(_ document: AnnotatedDocument) {
        let language = document.language
        let row = [
            language.code, String(language.confidence), Language.name(of: language.code) ?? "",
        ]
        listing = Listing(
            head: ["language", "confidence", "name"], rows: [row], numbers: 2, texts: 1)
    }
}

/// A plain table of any length: columns of numbers and short words, then columns of text.
private struct Listing {
    private static let gap = 2

    /// The headings.
    let head: [String]
    /// The rows, each with as many cells as `head`.
    let rows: [[String]]
    /// How many columns, counted from the first, are aligned right.
    let numbers: Int
    /// How many columns, counted from the last, share the rest of the line.
    let texts: Int

    /// The table in UTF-8.
    func bytes(_ style: TerminalStyle) -> [UInt8] {
        let widths = widths(style.width)
        var page = TerminalPage(style: style)
        page.add(StyledText(line(head, widths), .faint))
        for row in rows { page.add(StyledText(line(row, widths))) }
        return page.bytes
    }

    private func widths(_ width: Int) -> [Int] {
        let wanted = head.indices.map { column in
            ([head] + rows).map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
        }
        let fixed = wanted.dropLast(texts).reduce(0) { $0 + $1 + Self.gap }
        let room = max((width - fixed - Self.gap * (texts - 1)) / texts, 4)
        return wanted.dropLast(texts) + wanted.suffix(texts).map { min($0, room) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        widths.enumerated().map { column, width in
            let text = SafeText.fitted(cells[column], columns: width)
            return column < numbers
                ? SafeText.aligned(text, columns: width) : SafeText.padded(text, columns: width)
        }.joined(separator: SafeText.blanks(Self.gap))
    }
}
