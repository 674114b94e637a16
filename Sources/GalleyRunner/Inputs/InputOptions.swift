// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON
package import GalleyPipelines

/// The options for reading all files of a run and dividing them into documents.
package struct InputOptions: Sendable, Hashable {
    /// The part of a text file, for example a paragraph, that becomes one document.
    package var unit = DocumentUnit.file
    /// The format of all files; if it is nil, each file's extension determines its format, and
    /// standard input is text.
    package var format: InputFormat?
    /// The JSON Pointer to the text in each line of a JSON Lines file.
    package var text = JSONPointer(tokens: ["text"])
    /// The pointer `text` as the pipeline file contains it, before variables are replaced by their
    /// values.
    package var textName = "/text"
    /// The JSON Pointer to the id in each line of a JSON Lines file.
    package var id = JSONPointer(tokens: ["id"])
    /// The JSON Pointer to the date in each line of a JSON Lines file; nil if lines have no date.
    package var date: JSONPointer?
    /// The maximum size of a document, in bytes; a larger document fails.
    package var maxDocument = 64 << 20

    /// Makes the default options.
    package init() {}

    /// Makes the options from the `documents` section of a pipeline.
    package init(_ section: DocumentsSection) {
        unit = section.each
        format = section.format.flatMap(InputFormat.init(rawValue:))
        text = section.text
        textName = section.writtenText ?? section.text.description
        id = section.id
        date = section.date
        maxDocument = section.maxDocument ?? maxDocument
    }

    /// Returns the format of the file at a path.
    func format(of path: String) -> InputFormat { format ?? InputFormat(path: path) }
}
