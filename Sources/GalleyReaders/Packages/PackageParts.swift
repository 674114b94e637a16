// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The files in a document that is a ZIP archive, by their names.
struct PackageParts {
    private let source: ByteSource
    /// The name of the format in messages.
    private let format: String
    private var parts: [ExactText: [UInt8]] = [:]

    /// The first bytes of a file of OLE, which contains encrypted documents and those of old formats.
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Reads the files of a document.
    ///
    /// - Parameters:
    ///   - format: the name of the format in messages, such as "Word document".
    ///   - isWanted: whether a file with a name in lower case is kept.
    /// - Throws: `DocumentFailure` if the source is no such archive, is damaged or encrypted, or is
    ///   too large; an error of the source.
    init(
        _ source: ByteSource, _ settings: ReadSettings, format: String,
        _ isWanted: (_ name: String) -> Bool
    ) throws {
        self.source = source
        self.format = format
        try Self.check(source, settings, format)
        let limit = XMLRecordLoop.largest(settings)
        let archive = try source.seekable(limit: limit)
        var left = limit
        var found: [ExactText: [UInt8]] = [:]
        try ArchiveEntries(archive, .zip).forEach { entry in
            switch entry {
            case .failure(let failure):
                throw source.failure(failure.reason, failure.message, part: 0, line: 1)
            case .file(let path, let content):
                let key = Self.key(path)
                guard isWanted(key.text) else { return true }
                guard let bytes = try Self.contents(content, of: source, limit: left) else {
                    throw source.failure(.tooLarge, settings.tooLarge, part: 0, line: 1)
                }
                left -= bytes.count
                found[key] = bytes
            }
            return true
        }
        parts = found
    }

    /// Reads an entry; its failure is that of the document.
    private static func contents(
        _ content: ByteSource, of source: ByteSource, limit: Int
    ) throws -> [UInt8]? {
        do {
            return try content.contents(limit: limit)
        } catch let failure as DocumentFailure {
            throw source.failure(failure.reason, failure.message, part: 0, line: 1)
        }
    }

    /// Checks that the source is a ZIP archive.
    private static func check(
        _ source: ByteSource, _ settings: ReadSettings, _ format: String
    ) throws {
        let head = try source.peek(compoundFile.count)
        if Container(head: head) == .zip { return }
        guard head.elementsEqual(compoundFile) else {
            throw source.failure(
                .malformed, "not a \(format): it is not a ZIP archive", part: 0, line: 1)
        }
        let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
        let bytes = try source.contents(limit: XMLRecordLoop.largest(settings)) ?? []
        guard bytes.firstRange(of: name) == nil else {
            throw source.failure(.encrypted, "the document is encrypted", part: 0, line: 1)
        }
        throw source.failure(
            .unsupported, "not a \(format): it has the format of Office before 2007", part: 0,
            line: 1)
    }

    /// The form in which names are compared: in lower case, with slashes, without a leading slash.
    private static func key(_ path: String) -> ExactText {
        let bytes = path.utf8.drop { $0 == UInt8(ascii: "/") }.map { byte in
            byte == UInt8(ascii: "\\")
                ? UInt8(ascii: "/") : (0x41...0x5A) ~= byte ? byte + 0x20 : byte
        }
        return ExactText(String(decoding: bytes, as: UTF8.self))
    }

    /// The names of the files, in lower case and sorted.
    var names: [String] { parts.keys.sorted().map(\.text) }

    /// The bytes of a file; nil if there is none.
    subscript(_ path: String) -> [UInt8]? { parts[Self.key(path)] }

    /// Opens a file as XML; nil if there is none.
    func events(_ path: String) throws -> XMLEvents? {
        guard let bytes = self[path] else { return nil }
        // The encoding of the settings is that of plain files.
        return try XMLEvents(ByteSource(name: source.name, bytes: bytes), ReadSettings())
    }

    /// Reads a file as an element; nil if there is none.
    ///
    /// - Throws: `DocumentFailure` if it is not well-formed.
    func element(_ path: String) throws -> XMLElement? {
        guard let events = try events(path) else { return nil }
        while let event = try events.next() {
            switch event {
            case .start(let start):
                let record = try events.record(start, limit: .max)
                if let fault = record.fault { throw failure(fault, in: path) }
                return record.element
            case .fault(let fault): throw failure(fault, in: path)
            case .text, .end: break
            }
        }
        return nil
    }

    /// The failure of the document because of a fault in one of its files.
    func failure(_ fault: XMLFault, in path: String) -> DocumentFailure {
        source.failure(
            fault.reason, "\(path), line \(fault.line): \(fault.message)", part: 0, line: 1)
    }

    /// The failure of a document that lacks a file.
    func missing(_ path: String) -> DocumentFailure {
        source.failure(
            .malformed, "not a \(format): the file '\(path)' is missing", part: 0, line: 1)
    }
}
