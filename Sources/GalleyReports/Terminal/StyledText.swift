// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A line of a terminal: pieces of text with their emphasis.
///
/// The only way to the screen, and every piece is made harmless on the way in.
struct StyledText: Sendable {
    private struct Piece {
        var text: String
        let emphasis: Emphasis
    }

    private var pieces: [Piece] = []

    init() {}

    init(_ text: String, _ emphasis: Emphasis = .plain) {
        pieces = [Piece(text: SafeText.withoutCommands(SafeText.neutral(text)), emphasis: emphasis)]
    }

    /// The columns that it takes.
    var columns: Int { pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

    /// The pieces one after the other.
    static func + (left: StyledText, right: StyledText) -> StyledText {
        var sum = left
        sum.pieces += right.pieces
        return sum
    }

    /// Adds pieces at the end.
    static func += (left: inout StyledText, right: StyledText) { left.pieces += right.pieces }

    /// The line without spaces at its end, with or without ANSI sequences.
    func text(usesColor: Bool) -> String {
        var shown = trimmed
        if let first = shown.firstIndex(where: { !SafeText.line($0.text).isEmpty }) {
            shown[first].text = SafeText.withoutLineCommand(shown[first].text)
        }
        return shown.map { piece in
            guard usesColor, let code = piece.emphasis.code else { return piece.text }
            return "\u{1B}[\(code)m\(piece.text)\u{1B}[0m"
        }.joined()
    }

    private var trimmed: [Piece] {
        var kept = pieces
        while let last = kept.popLast() {
            guard let end = last.text.unicodeScalars.lastIndex(where: { $0 != " " }) else {
                continue
            }
            let text = String(last.text.unicodeScalars[...end])
            return kept + [Piece(text: text, emphasis: last.emphasis)]
        }
        return []
    }
}
