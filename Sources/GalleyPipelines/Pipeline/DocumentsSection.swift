// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// The values of the key `documents`: the files to read, and how they are divided into documents.
package struct DocumentsSection: Sendable {
    /// Globs and paths, absolute or relative to the pipeline file.
    package var paths: [Located<String>] = []
    /// Globs of files to leave out.
    package var exclude: [Located<String>] = []
    /// The part of a file, such as a paragraph, that becomes one document.
    package var each = DocumentUnit.file
    /// The reader of all files; nil if the reader of each file is determined by its name.
    package var format: String?
    /// The options of readers.
    package var readers: [ComponentItem] = []
    /// The programs that read files.
    package var programs: [ReaderProgram] = []
    /// The encoding of files without a byte order mark; nil if it is found out.
    package var encoding: String?
    /// The pointer to the text in each line of a JSON Lines file.
    package var text = JSONPointer(tokens: ["text"])
    /// The value of the key `text` as it is written in the file; nil if the value contains no
    /// variable.
    package var writtenText: String?
    /// The pointer to the id in each line of a JSON Lines file.
    package var id = JSONPointer(tokens: ["id"])
    /// The pointer to the date in each line of a JSON Lines file; nil if no date is read.
    package var date: JSONPointer?
    /// The order of day, month and year in dates that consist of numbers.
    package var dateOrder: DateOrder?
    /// The condition that selects the documents to analyze.
    package var filter = DocumentFilter.everything
    /// The maximum size of a document, in bytes; nil means the limit of the reader.
    package var maxDocument: Int?
}
