// SPDX-License-Identifier: Apache-2.0

/// Text of documents as literal text of GitHub-flavoured Markdown.
enum MarkdownText {
    /// The text on one line, with everything escaped that Markdown or HTML would read.
    static func escaped(_ text: String) -> String {
        let line = SafeText.line(text)
        var escaped = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            switch scalar {
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$":
                escaped.append("\\")
                escaped.append(scalar)
            default: escaped.append(scalar)
            }
        }
        return escapedStart(String(escaped))
    }

    /// The text as a code span, whatever backticks it holds.
    ///
    /// Not for cells of a table, where `|` would end the cell.
    static func code(_ text: String) -> String {
        let line = SafeText.line(text)
        let longest = line.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let isTight = !line.hasPrefix("`") && !line.hasSuffix("`") && !line.isEmpty
        return isTight ? fence + line + fence : "\(fence) \(line) \(fence)"
    }

    /// Escapes what begins a list or a rule when it stands first: `-`, `+`, `=`, `1.`, `1)`.
    private static func escapedStart(_ text: String) -> String {
        if let first = text.unicodeScalars.first, "-+=".unicodeScalars.contains(first) {
            return "\\" + text
        }
        let digits = text.prefix { ("0"..."9").contains($0) }
        let rest = text.dropFirst(digits.count)
        let isListItem = !digits.isEmpty && (rest.hasPrefix(".") || rest.hasPrefix(")"))
        return isListItem ? digits + "\\" + rest : text
    }
}
