// SPDX-License-Identifier: Apache-2.0

/// How a file is divided into documents.
package enum InputFormat: String, Sendable, Hashable, CaseIterable {
    /// Plain text in UTF-8.
    case text
    /// JSON Lines: a document per line.
    case jsonl

    /// The format that a file's name promises.
    package init(path: String) {
        let name = FilePath.name(of: path)
        self = name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") ? .jsonl : .text
    }
}
