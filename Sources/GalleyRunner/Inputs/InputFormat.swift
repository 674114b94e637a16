// SPDX-License-Identifier: Apache-2.0

/// How a file is divided into documents.
package enum InputFormat: String, Sendable, Hashable, CaseIterable {
    /// Plain text in UTF-8.
    case text
    /// JSON Lines: a document per line.
    case jsonl

    /// The endings of the names of such files, in small letters.
    package var endings: [String] {
        switch self {
        case .text: ["txt", "md"]
        case .jsonl: ["jsonl", "ndjson"]
        }
    }

    /// The format that a file's name promises; nil if it promises none that can be read.
    init?(promisedBy path: String) {
        let ending = FilePath.ending(of: path)
        guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else {
            return nil
        }
        self = format
    }

    /// The format of a file that is named: JSON Lines if its name promises it, else text.
    package init(path: String) {
        self = Self(promisedBy: path) ?? .text
    }

    /// All endings in words: ".txt, .md, .jsonl or .ndjson".
    package static var endingsInWords: String {
        let endings = allCases.flatMap(\.endings).map { "." + $0 }
        return endings.dropLast().joined(separator: ", ")
            + endings.suffix(1).map { " or " + $0 }.joined()
    }
}
