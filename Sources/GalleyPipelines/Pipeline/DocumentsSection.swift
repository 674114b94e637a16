// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// The files to read and how they become documents: the key `documents`.
package struct DocumentsSection: Sendable {
    /// Globs and paths, absolute or relative to the pipeline file.
    package var paths: [Located<String>] = []
    /// Globs of files to leave out.
    package var exclude: [Located<String>] = []
    /// The unit that becomes a document.
    package var each = DocumentUnit.file
    /// The format of all files; nil if it follows from their names.
    package var format: String?
    /// The place of the text in a line of JSON Lines.
    package var text = JSONPointer(tokens: ["text"])
    /// The text of the key `text` in the file, if it contains a variable.
    package var writtenText: String?
    /// The place of the id in a line of JSON Lines.
    package var id = JSONPointer(tokens: ["id"])
    /// The place of the date in a line of JSON Lines; nil if it has none.
    package var date: JSONPointer?
    /// The documents to analyze.
    package var filter = DocumentFilter.everything
    /// The size of the largest document to read, in bytes; nil for the reader's limit.
    package var maxDocument: Int?
}

/// The part of a file that becomes a document: the values of `documents.each`.
package enum DocumentUnit: String, Sendable, Hashable, CaseIterable {
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
