// SPDX-License-Identifier: Apache-2.0

/// Texts that would control a terminal, a log or a format if they were not escaped.
public enum HostileText {
    /// Pieces that control terminals or logs, or are parts of such commands.
    public static let pieces = [
        "\u{1B}[31m", "\u{1B}]0;title\u{07}", "\u{1B}]8;;http://evil\u{1B}\\", "\u{9B}31m", "\r",
        "\n", "\r\n", "\u{08}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{FEFF}",
        "\u{2028}", "\u{2029}", "::error::x", "::set-output name=a::b", "::stop-commands::x",
        "##[error]x", "##vso[task.setvariable]x", "##VSO[x]", "\t", " ", "\u{3000}", "##", "[", ":",
    ]

    /// Pieces that are harmless.
    private static let plain = [
        "a", "é", "中", "\u{301}", "'", "\"", "%0A", "${X}", "{1}", "/", ".",
    ]

    /// A text of some pieces, hostile and plain; never empty.
    public static func random(_ generator: inout some RandomNumberGenerator) -> String {
        let all = pieces + plain
        return (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            all.randomElement(using: &generator) ?? "a"
        }.joined()
    }

    /// Whether lines contain anything that would control a terminal or a log.
    ///
    /// - Parameter text: the lines, with line feeds.
    public static func isObeyed(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        let isControl = scalars.contains { scalar in
            guard scalar != "\n", scalar != "\t" else { return false }
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: return true
            case .format: return !["\u{200C}", "\u{200D}", "\u{AD}"].contains(scalar)
            default: return false
            }
        }
        return isControl || scalars.split(separator: "\n").contains(where: isCommand)
    }

    private static func isCommand(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        let begins = line.drop { $0.properties.isWhitespace }.starts(with: [":", ":"])
        let text = line.map { $0 >= "A" && $0 <= "Z" ? $0.value + 32 : $0.value }
        let hashes = text.indices.filter { text[$0...].starts(with: [35, 35]) }
        return begins
            || hashes.contains { index in
                let rest = text[(index + 2)...]
                return rest.first == 91 || rest.starts(with: "vso[".unicodeScalars.map(\.value))
            }
    }
}
