// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON
package import GalleyPipelines

/// The way in which documents are made of files, for all files of a run.
package struct InputOptions: Sendable, Hashable {
    /// The unit of a text file that is a document.
    package var unit = DocumentUnit.file
    /// The format of all files; nil: decided by their extensions, and text for standard input.
    package var format: InputFormat?
    /// The place of the text in a line of JSON Lines.
    package var text = JSONPointer(tokens: ["text"])
    /// `text` as the pipeline writes it, with the names of variables.
    package var textName = "/text"
    /// The place of the id in a line of JSON Lines.
    package var id = JSONPointer(tokens: ["id"])
    /// The place of the date in a line of JSON Lines; nil if it has none.
    package var date: JSONPointer?
    /// The size of the largest document that is read, in bytes.
    package var maxDocument = 64 << 20

    /// Makes the default options.
    package init() {}

    /// Makes the options of a pipeline.
    package init(_ section: DocumentsSection) {
        unit = section.each
        format = section.format.flatMap(InputFormat.init(rawValue:))
        text = section.text
        textName = section.writtenText ?? section.text.description
        id = section.id
        date = section.date
        maxDocument = section.maxDocument ?? maxDocument
    }

    /// The format of a file.
    func format(of path: String) -> InputFormat { format ?? InputFormat(path: path) }
}
