// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
package import GalleyPipelines
package import GalleyReaders

extension InputOptions {
    /// Makes the options from the `documents` section of a pipeline.
    ///
    /// - Parameter readers: the readers with the options that the section sets.
    package init(_ section: DocumentsSection, _ readers: ConfiguredReaders = .builtIn) {
        self.init()
        settings.each = section.each
        settings.text = section.text
        settings.textName = section.writtenText ?? section.text.description
        settings.id = section.id
        settings.date = section.date
        settings.dateOrder = section.dateOrder
        settings.encoding = section.encoding.flatMap { TextEncoding(label: $0) }
        settings.maxDocument = section.maxDocument ?? settings.maxDocument
        format = section.format
        self.readers = readers
    }

    /// Returns the reader that the name of a file promises; nil if the name promises none, or if the
    /// file is in a container, so that its reader is known when the container is opened.
    func promised(by name: String) -> ConfiguredReader? {
        let ending = FilePath.fileExtension(of: name)
        if let format, Container(ending: ending) == nil { return readers[format] }
        return readers.claiming(ending: ending)
    }

    /// Whether a file that was found in a folder is read.
    ///
    /// The content of a compressed file is known by the inner ending, such as that of `a.txt.gz`; if
    /// there is none, it is known when the file is opened.
    func takes(_ name: String) -> Bool {
        let ending = FilePath.fileExtension(of: name)
        if readers.claiming(ending: ending) != nil || UnreadFormat.claims(ending) { return true }
        guard let container = Container(ending: ending) else { return false }
        if container.isArchive { return true }
        let inner = Container.innerName(of: name)
        return FilePath.fileExtension(of: inner).isEmpty || takes(inner)
    }

    /// Returns the id of the reader of a file that a pattern names; nil if the file is in a
    /// container.
    func reader(ofFileAt path: String) -> String? {
        if let promised = promised(by: path) { return promised.info.id }
        guard let file = try? InputFile(path: path, takesPipes: false),
            let head = try? file.bytes(0..<min(SourceReader.headLength, file.size))
        else { return Self.fallback }
        if Container.recognizes(head[...]) { return nil }
        return readers.recognizing(head[...])?.info.id ?? Self.fallback
    }
}
