// SPDX-License-Identifier: Apache-2.0

/// The part of a file that becomes one document: the values of `documents.each`.
public enum DocumentUnit: String, Sendable, Hashable, CaseIterable {
    /// The whole file, or a line of a JSON Lines file.
    case file
    /// The lines between blank lines.
    case paragraph
    /// A line.
    case line
    /// A sentence of a line.
    case sentence
    /// An article of a page with several articles.
    case article
}
