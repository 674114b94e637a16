// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON
package import GalleyPipelines

/// How documents are made of files, whatever the files.
package struct InputOptions: Sendable, Hashable {
    /// What makes a document of a text file.
    package var unit = DocumentUnit.file
    /// The format of all files; nil: by their names, and text for standard input.
    package var format: InputFormat?
    /// Where a record of JSON Lines has its text.
    package var text = JSONPointer(tokens: ["text"])
    /// `text` in words, with the names of variables.
    package var textName = "/text"
    /// Where a record of JSON Lines has its id.
    package var id = JSONPointer(tokens: ["id"])
    /// Where a record of JSON Lines has its date, if it has one.
    package var date: JSONPointer?
    /// The largest document that is read, in bytes.
    package var maxDocument = 64 << 20

    /// Makes the defaults.
    package init() {}

    /// Takes what a pipeline says.
    package init(_ section: DocumentsSection) {
        unit = section.each
        format = section.format.flatMap(InputFormat.init(rawValue:))
        text = section.text
        textName = section.writtenText ?? section.text.description
        id = section.id
        date = section.date
        maxDocument = section.maxDocument ?? maxDocument
    }

    /// The format of one file.
    func format(of path: String) -> InputFormat { format ?? InputFormat(path: path) }
}
