// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A line of text for a terminal, made of pieces that each have an emphasis.
///
/// All text for a terminal is made of such lines, because they make every piece of text harmless
/// (see `SafeText`).
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

    /// The width in columns.
    var columns: Int { pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

    /// Joins the pieces of two lines.
    static func + (left: StyledText, right: StyledText) -> StyledText {
        var sum = left
        sum.pieces += right.pieces
        return sum
    }

    /// Appends the pieces of another line.
    static func += (left: inout StyledText, right: StyledText) { left.pieces += right.pieces }

    /// The text of the line without spaces at its end, with or without ANSI escape sequences.
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

/// The emphasis of a piece of text, which is shown by colour and weight.
enum Emphasis: Sendable {
    case plain
    case strong
    case faint
    case good
    case bad
    case notable
    case bar

    /// The parameters of the ANSI sequence for the emphasis; nil if there is none.
    var code: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .faint: "2"
        case .good: "32"
        case .bad: "1;31"
        case .notable: "33"
        case .bar: "36"
        }
    }
}
