// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// Where the documents are and what is read of them: the key `documents`.
package struct DocumentsSection: Sendable {
    /// Globs and paths, absolute or relative to the pipeline file.
    package var paths: [Located<String>] = []
    /// Globs of files that are left out.
    package var exclude: [Located<String>] = []
    /// What makes a document.
    package var each = DocumentUnit.file
    /// The format of all files; nil: by their endings.
    package var format: String?
    /// Where a line of JSON Lines has its text.
    package var text = JSONPointer(tokens: ["text"])
    /// `text` as the file writes it, if a variable of the environment is in it.
    package var writtenText: String?
    /// Where a line of JSON Lines has its id.
    package var id = JSONPointer(tokens: ["id"])
    /// Where a line of JSON Lines has its date, if it has one.
    package var date: JSONPointer?
    /// Which documents are looked at.
    package var filter = DocumentFilter.everything
    /// The largest document that is read, in bytes; nil: the reader's limit.
    package var maxDocument: Int?
}
