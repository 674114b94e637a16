// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON
package import GalleyPipelines

/// The options for reading all files of a run and dividing them into documents.
package struct InputOptions: Sendable, Hashable {
    /// The part of a text file, for example a paragraph, that becomes one document.
    package var unit = DocumentUnit.file
    /// The format of all files; if it is nil, the extension of a file decides, and standard input
    /// is text.
    package var format: InputFormat?
    /// The JSON Pointer to the text in a line of JSON Lines.
    package var text = JSONPointer(tokens: ["text"])
    /// The pointer `text` as the pipeline file contains it, before the values of variables are
    /// inserted.
    package var textName = "/text"
    /// The JSON Pointer to the id in a line of JSON Lines.
    package var id = JSONPointer(tokens: ["id"])
    /// The JSON Pointer to the date in a line of JSON Lines; nil if lines have no date.
    package var date: JSONPointer?
    /// The size of the largest document that is read, in bytes.
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
