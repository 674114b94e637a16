// SPDX-License-Identifier: Apache-2.0

/// Writes text of any origin as literal text in GitHub-flavoured Markdown.
enum MarkdownText {
    /// The text on one line, with the syntax of Markdown and HTML escaped.
    static func escaped(_ text: String) -> String {
        let scalars = Array(SafeText.short(text).unicodeScalars)
        var escaped = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            default:
                if isMarkup(scalars, at: index) { escaped.append("\\") }
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// The text as a code span, even if it contains backticks.
    ///
    /// This is not for table cells, because a `|` in the text would end the cell.
    static func code(_ text: String) -> String {
        let line = SafeText.short(text)
        let longest = line.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let isTight = !line.hasPrefix("`") && !line.hasSuffix("`") && !line.isEmpty
        return isTight ? fence + line + fence : "\(fence) \(line) \(fence)"
    }

    private static func isMarkup(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        let isFirst = index == 0
        let isLast = index + 1 == scalars.count
        let next = isLast ? " " : scalars[index + 1]
        return switch scalars[index] {
        case "\\", "`", "*", "[", "]", "|", "~", "$": true
        // Within a word, `_` does not begin emphasis; it is not escaped there, so rule names stay
        // readable.
        case "_": isFirst || !isAlphanumeric(scalars[index - 1]) || !isAlphanumeric(next)
        case "#": isFirst || isLast
        case "-", "+", "=": isFirst && !isAlphanumeric(next)
        case ".", ")": next == " " && !isFirst && scalars[..<index].allSatisfy(isDigit)
        default: false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
