// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads all documents of an input: opens its containers, finds its encoding and its reader.
///
/// The order is: container, encoding, reader. Containers may lie within each other, such as a
/// compressed archive of compressed files. The first bytes of a file, and then the ending of its name,
/// decide how it is read.
package struct SourceReader {
    private let options: InputOptions

    /// The number of first bytes that decide what a file is.
    package static let headLength = 512

    /// Makes a reader of inputs.
    package init(_ options: InputOptions) {
        self.options = options
    }

    /// Reads an input to its end, or until `emit` returns false.
    ///
    /// - Parameters:
    ///   - source: the bytes; the ending of its name counts.
    ///   - reader: the id of the reader if the file is not in a container; nil if its name and its
    ///     first bytes decide.
    ///   - isNamed: whether the user names the file, so that it is read even if no reader claims it.
    ///   - emit: a function that takes an event.
    /// - Throws: an error of the source; `DocumentFailure` if the rest cannot be read.
    package func read(
        _ source: ByteSource, reader: String? = nil, isNamed: Bool,
        _ emit: (ReadEvent) -> Bool
    ) throws {
        let name = SourceName.last(of: source.name)
        let place = Place(name: name, reader: reader, depth: 0, isNamed: isNamed)
        _ = try read(source, place, emit)
    }

    /// The facts about a source that are known before it is opened.
    private struct Place {
        /// The name without folders, and without the endings of the containers that were opened.
        var name: String
        var reader: String?
        var depth: Int
        var isNamed: Bool

        /// The ending of the name in lower case, without a dot.
        var ending: String { SourceName.ending(of: name) }
    }

    /// Reads a source; returns whether `emit` wants more.
    private func read(
        _ source: ByteSource, _ place: Place, _ emit: (ReadEvent) -> Bool
    ) throws -> Bool {
        guard source.isAtStart else { return try use(known(place), source, emit) }
        let head = try source.peek(Self.headLength)
        let promised = options.readers.claiming(ending: place.ending)
        if promised == nil, let format = UnreadFormat(ending: place.ending, head: head) {
            throw source.failure(.unsupported, format.message, part: 0, line: 1)
        }
        if let container = Container(head: head), promised?.info.opensArchives != true {
            guard place.depth < UnpackLimit.depth else {
                throw source.failure(
                    .tooLarge, "more than \(UnpackLimit.depth) archives lie within each other",
                    part: 0, line: 1)
            }
            return container.isArchive
                ? try readArchive(source, container, place, emit)
                : try readCompressed(source, container, place, emit)
        }
        let chosen = known(place) ?? promised ?? options.readers.recognizing(head)
        if chosen == nil, !place.isNamed {
            return emit(.ignored(kind: SourceName.kind(of: place.name), name: source.name))
        }
        return try use(chosen, source, emit)
    }

    /// The reader that the pipeline or the caller states.
    private func known(_ place: Place) -> ConfiguredReader? {
        (options.format ?? place.reader).flatMap { options.readers[$0] }
    }

    private func readCompressed(
        _ source: ByteSource, _ container: Container, _ place: Place,
        _ emit: (ReadEvent) -> Bool
    ) throws -> Bool {
        var inner = place
        inner.name = Container.innerName(of: place.name)
        inner.reader = nil
        inner.depth += 1
        let content = ByteSource(
            name: source.name, whole: try DecompressedStream(source, container), isConverted: true)
        return try read(content, inner, emit)
    }

    private func readArchive(
        _ source: ByteSource, _ container: Container, _ place: Place,
        _ emit: (ReadEvent) -> Bool
    ) throws -> Bool {
        let source =
            container == .zip ? try source.seekable(limit: options.settings.maxDocument) : source
        var goesOn = true
        try ArchiveEntries(source, container).forEach { entry in
            switch entry {
            case .failure(let failure): goesOn = emit(.failure(failure))
            case .file(let path, let content):
                goesOn = try read(content, path: path, depth: place.depth + 1, emit)
            }
            return goesOn
        }
        return goesOn
    }

    /// Reads a file in an archive; its failure is not that of the archive.
    private func read(
        _ content: ByteSource, path: String, depth: Int, _ emit: (ReadEvent) -> Bool
    ) throws -> Bool {
        let name = SourceName.last(of: path)
        if SourceName.isHidden(path) {
            return emit(.ignored(kind: "hidden", name: content.name))
        }
        do {
            let place = Place(name: name, reader: nil, depth: depth, isNamed: false)
            return try read(content, place, emit)
        } catch let failure as DocumentFailure
            where failure.id.utf8.starts(with: content.name.utf8)
        {
            return emit(.failure(failure))
        }
    }

    /// Reads a source with a reader; returns whether `emit` wants more.
    private func use(
        _ chosen: ConfiguredReader?, _ source: ByteSource, _ emit: (ReadEvent) -> Bool
    ) throws -> Bool {
        guard let chosen = chosen ?? options.readers[InputOptions.fallback] else { return true }
        let source = chosen.info.decodesItself ? source : try decoded(source)
        var goesOn = true
        try chosen.reader.read(source, options.settings) { event in
            goesOn = emit(event)
            return goesOn
        }
        return goesOn
    }

    /// Returns a source as UTF-8; the text of files that state no encoding is checked later.
    private func decoded(_ source: ByteSource) throws -> ByteSource {
        guard source.isAtStart else { return source }
        let stated = TextEncoding.stated(byMarkIn: try source.peek(4))?.encoding
        let encoding = stated ?? options.settings.encoding ?? .utf8
        if encoding == .utf8 { return source }
        return ByteSource(
            name: source.name, whole: try DecodingStream(source, encoding), isConverted: true)
    }
}
