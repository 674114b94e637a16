// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// The readers that a pipeline can use; a registry is passed as an argument and is never global.
package struct ReaderRegistry: Sendable {
    /// The readers, the built-in ones first.
    package private(set) var entries: [ReaderEntry]

    /// The built-in readers.
    package static let builtIn = ReaderRegistry(entries: [
        ReaderEntry(PlainTextReader.self), ReaderEntry(MarkdownReader.self),
        ReaderEntry(JSONLinesReader.self),
        ReaderEntry(JSONTextReader.self), ReaderEntry(CSVReader.self),
        ReaderEntry(TSVReader.self), ReaderEntry(HTMLReader.self), ReaderEntry(WARCReader.self),
        ReaderEntry(MailReader.self), ReaderEntry(MboxReader.self),
        ReaderEntry(SubtitleReader.self), ReaderEntry(RTFReader.self),
        ReaderEntry(PDFReader.self),
        ReaderEntry(XMLTextReader.self),
        ReaderEntry(WordReader.self), ReaderEntry(OpenTextReader.self),
        ReaderEntry(SlidesReader.self), ReaderEntry(BookReader.self),
    ])

    /// A registry without readers.
    package static let none = ReaderRegistry(entries: [])

    private init(entries: [ReaderEntry]) {
        self.entries = entries
    }

    /// Adds a reader.
    ///
    /// If a built-in reader claims the same ending, the added reader reads the files.
    ///
    /// - Throws: `RegistryError` if the id is not snake_case, or if the id belongs to another reader,
    ///   or an ending to another added reader.
    package mutating func register(_ type: any DocumentReader.Type) throws(RegistryError) {
        var entry = ReaderEntry(anyReader: type)
        entry.isBuiltIn = false
        guard entry.info.id.isSnakeCase else {
            throw .badID(id: entry.info.id, type: entry.component.origin)
        }
        for other in entries {
            if other.info.id == entry.info.id {
                throw .duplicate(
                    .reader, id: entry.info.id, first: other.component.origin,
                    second: entry.component.origin)
            }
            if !other.isBuiltIn,
                let ending = entry.info.endings.first(where: other.info.endings.contains)
            {
                throw .sharedEnding(
                    ending, first: other.component.origin, second: entry.component.origin)
            }
        }
        entries.append(entry)
    }

    /// The ids of all readers.
    package var ids: [String] { entries.map(\.info.id) }

    /// The reader with an id; nil if there is none.
    package subscript(id: String) -> ReaderEntry? { entries.first { $0.info.id == id } }

    /// Returns all readers with their options.
    ///
    /// - Parameters:
    ///   - options: a function that returns the options of a reader.
    ///   - resources: a function that reads a file by the name in an option.
    /// - Throws: all faults in the options.
    package func configured(
        options: (String) -> JSONObject, resources: ComponentEntry<any DocumentReader>.Reader
    ) throws(OptionFault) -> ConfiguredReaders {
        var readers: [ConfiguredReader] = []
        for entry in entries {
            let reader = try entry.component.configured(
                options(entry.info.id), resources: resources)
            readers.append(ConfiguredReader(info: entry.info, reader: reader))
        }
        return ConfiguredReaders(all: readers)
    }
}

/// A reader in a registry, whose options are not set yet.
package struct ReaderEntry: Sendable {
    /// The description of the reader.
    package let info: ReaderInfo
    /// Whether the reader comes with Galley.
    package internal(set) var isBuiltIn = true
    /// The reader's options and origin.
    package let component: ComponentEntry<any DocumentReader>
    /// The reader with its default options.
    let plain: any DocumentReader

    /// Makes the entry of a type.
    package init<R: DocumentReader>(_ type: R.Type) {
        info = R.info
        plain = R()
        component = ComponentEntry(type, id: R.info.id, summary: R.info.summary) { $0 }
    }

    fileprivate init(anyReader type: any DocumentReader.Type) {
        self.init(type)
    }
}

/// A reader whose options are set.
package struct ConfiguredReader: Sendable {
    /// The description of the reader.
    package let info: ReaderInfo
    /// The reader.
    package let reader: any DocumentReader

    /// Makes a reader.
    package init(info: ReaderInfo, reader: any DocumentReader) {
        self.info = info
        self.reader = reader
    }
}

/// All readers of a run, with their options.
package struct ConfiguredReaders: Sendable {
    /// The readers, the built-in ones first.
    package let all: [ConfiguredReader]

    /// Makes the readers of a run.
    package init(all: [ConfiguredReader]) {
        self.all = all
    }

    /// The built-in readers with their default options.
    package static let builtIn = ConfiguredReaders(
        all: ReaderRegistry.builtIn.entries.map {
            ConfiguredReader(info: $0.info, reader: $0.plain)
        })

    /// The reader with an id; nil if there is none.
    package subscript(id: String) -> ConfiguredReader? { all.first { $0.info.id == id } }

    /// Returns the reader that claims an ending of file names; nil if none does.
    ///
    /// - Parameter ending: the ending in lower case without a dot.
    package func claiming(ending: String) -> ConfiguredReader? {
        all.last { $0.info.endings.contains(ending) }
    }

    /// Returns the reader that recognizes the first bytes of a file; nil if none does.
    package func recognizing(_ head: ArraySlice<UInt8>) -> ConfiguredReader? {
        all.last { type(of: $0.reader).recognizes(head) }
    }
}
