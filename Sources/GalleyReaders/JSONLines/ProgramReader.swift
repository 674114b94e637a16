// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A reader that is a program: it gets the path of a file and writes its documents as JSON Lines.
///
/// The lines are records as in a file of JSON Lines, or what `galley convert` writes. The program
/// runs under the limits of plug-ins, and only if the user allows it.
package struct ProgramReader: DocumentReader {
    /// The description of a reader that is not set up; `info(endings:)` describes one that is.
    package static let info = ReaderInfo(
        id: "program", summary: "A program that writes the documents of a file as JSON Lines.",
        decodesItself: true)

    /// The program with its arguments, to which the path is added.
    private var call = ProgramCall([])

    /// Makes a reader without a program, which reads nothing.
    package init() {}

    /// Makes a reader.
    ///
    /// - Parameter call: the program with its arguments and limits.
    package init(_ call: ProgramCall) {
        self.call = call
    }

    /// The description of a reader for files with some endings.
    ///
    /// - Parameter endings: the endings in lower case without a dot.
    package static func info(endings: [String]) -> ReaderInfo {
        ReaderInfo(
            id: info.id, summary: info.summary, endings: endings, decodesItself: true,
            opensArchives: true)
    }

    /// Runs the program over the bytes of a source, which it gets as a file.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        guard let runner = settings.programs?.runner else {
            throw source.failure(
                .unsupported, "the file can only be read where programs can be run", part: 0,
                line: 1)
        }
        let ending = SourceName.ending(of: source.name)
        do {
            try runner.withFile(of: source, ending: ending) { path in
                var lines = ProgramLines(source, settings)
                var call = call
                call.words.append(path)
                let end = try runner.run(call) { lines.take($0, emit) }
                lines.finish(emit)
                if let status = end.status, status != 0 {
                    throw source.failure(
                        .unreadable, "the program ended with \(status)\(Self.last(end.errors))",
                        part: 0, line: 1)
                }
            }
        } catch let error as ProgramError {
            throw source.failure(.unreadable, error.description, part: 0, line: 1)
        }
    }

    /// The last line of a program's messages, after a colon; empty if it wrote none.
    private static func last(_ errors: String) -> String {
        let lines = errors.utf8.split(separator: 0x0A)
        return lines.last.map { ": " + String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

/// Divides the output of a program into lines, and makes a document of each.
private struct ProgramLines {
    private let parser: JSONLinesParser
    private let limit: Int
    private var rest: [UInt8] = []
    private var line = 0
    private var isWanted = true

    init(_ source: ByteSource, _ settings: ReadSettings) {
        parser = JSONLinesParser(source, settings)
        limit = JSONLinesReader.longestLine(settings)
    }

    /// Takes the next bytes; returns whether more are wanted.
    mutating func take(_ bytes: [UInt8], _ emit: (ReadEvent) -> Bool) -> Bool {
        // The bytes that were searched before contain no line end.
        let searched = rest.count
        rest += bytes
        var start = 0
        var place = searched
        while isWanted, let end = NewlineSearch.first(in: rest.span, from: place) {
            add(rest[start..<end], emit)
            (start, place) = (end + 1, end + 1)
        }
        rest.removeFirst(start)
        if rest.count > limit {
            isWanted = emit(.failure(parser.tooLarge(line + 1))) && false
            rest = []
        }
        return isWanted
    }

    /// Takes the end of the output; its last line may have no line end.
    mutating func finish(_ emit: (ReadEvent) -> Bool) {
        if isWanted, !rest.isEmpty { add(rest[...], emit) }
        rest = []
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, _ emit: (ReadEvent) -> Bool) {
        line += 1
        if NewlineSearch.isBlank(bytes.span) { return }
        isWanted = emit(parser.event(bytes, line))
    }
}
