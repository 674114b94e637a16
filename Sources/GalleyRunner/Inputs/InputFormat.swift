// SPDX-License-Identifier: Apache-2.0

/// The format of an input file, which decides how the file is divided into documents.
package enum InputFormat: String, Sendable, Hashable, CaseIterable {
    /// Plain text in UTF-8.
    case text
    /// JSON Lines: one document per line.
    case jsonl

    /// The file extensions of the format in lower case.
    package var fileExtensions: [String] {
        switch self {
        case .text: ["txt", "md"]
        case .jsonl: ["jsonl", "ndjson"]
        }
    }

    /// Whether each line of a file in this format is a document, which may contain its own id.
    ///
    /// A file in such a format can be split between any two lines.
    var hasDocumentPerLine: Bool {
        switch self {
        case .text: false
        case .jsonl: true
        }
    }

    /// Chooses the format of a file by its extension; nil if the extension is unknown.
    init?(promisedBy path: String) {
        let ending = FilePath.fileExtension(of: path)
        guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(ending) }) else {
            return nil
        }
        self = format
    }

    /// Chooses the format of a file by its extension; a file with an unknown extension is text.
    package init(path: String) {
        self = Self(promisedBy: path) ?? .text
    }

    /// All extensions as a phrase for messages: ".txt, .md, .jsonl or .ndjson".
    package static var fileExtensionsInWords: String {
        let fileExtensions = allCases.flatMap(\.fileExtensions).map { "." + $0 }
        return fileExtensions.dropLast().joined(separator: ", ")
            + fileExtensions.suffix(1).map { " or " + $0 }.joined()
    }
}
