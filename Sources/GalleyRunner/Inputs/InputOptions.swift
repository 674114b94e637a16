// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
package import GalleyPipelines
package import GalleyReaders

/// The options for reading all files of a run and dividing them into documents.
package struct InputOptions: Sendable {
    /// The settings that apply to the documents of every reader.
    package var settings = ReadSettings()
    /// The id of the reader of all files; if it is nil, each file's name and first bytes determine
    /// the reader, and standard input is text.
    package var format: String?
    /// The readers with their options.
    package var readers = ConfiguredReaders.builtIn

    /// The id of the reader for files that no other reader claims.
    static let fallback = "text"

    /// Makes the default options.
    package init() {}

    /// Makes the options from the `documents` section of a pipeline.
    ///
    /// - Parameter readers: the readers with the options that the section sets.
    package init(_ section: DocumentsSection, _ readers: ConfiguredReaders = .builtIn) {
        settings.each = section.each
        settings.text = section.text
        settings.textName = section.writtenText ?? section.text.description
        settings.id = section.id
        settings.date = section.date
        settings.maxDocument = section.maxDocument ?? settings.maxDocument
        format = section.format
        self.readers = readers
    }

    /// Returns the id of the reader that claims the file at a path by its ending; nil if none does.
    func reader(promisedBy path: String) -> String? {
        readers.claiming(ending: FilePath.fileExtension(of: path))
    }

    /// Returns the id of the reader of the file at a path.
    func reader(of path: String) -> String {
        format ?? reader(promisedBy: path) ?? reader(ofFirstBytes: path) ?? Self.fallback
    }

    private func reader(ofFirstBytes path: String) -> String? {
        let length = readers.signatureLength
        guard length > 0, let file = try? InputFile(path: path, takesPipes: false),
            let head = try? file.bytes(0..<min(length, file.size))
        else { return nil }
        return readers.claiming(head: head)
    }

    /// Whether a file can be divided between any two lines, so that several workers read it.
    func isDividedAtLines(_ reader: String) -> Bool {
        readers[reader]?.info.isDividedAtLines ?? false
    }
}
