// SPDX-License-Identifier: Apache-2.0

/// What makes a document of a file: the values of `documents.each`.
package enum DocumentUnit: String, Sendable, Hashable, CaseIterable {
    /// The whole file; a line of a JSON Lines file.
    case file
    /// What stands between blank lines.
    case paragraph
    /// A line.
    case line
    /// A sentence of a line.
    case sentence
    /// An article of a page that holds several.
    case article
}
