// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads web archives: WARC (ISO 28500), and WET, which contains the texts of pages.
///
/// A document is a response with a status from 200 to 299, a resource, or a conversion, if it is HTML
/// or plain text. Its metadata are its address (`url`), `record_id`, `content_type`, and what an HTML
/// page says about itself; its date is that of the record.
package struct WARCReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "warc", summary: "Web archives (WARC and WET): one document per page.",
        endings: ["warc", "wet"], signatures: [Array("WARC/".utf8)], decodesItself: true,
        marks: HTMLContent.labels,
        examples: [
            ReaderExample(
                "the text of a page",
                "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\n"
                    + "Content-Length: 4\r\n\r\nOne.\r\n\r\n", texts: ["One."]),
            ReaderExample(
                "a record that is cut off",
                "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 9\r\n\r\nOne.",
                texts: [], failures: 1),
        ])

    /// The number of bytes that a record may contain besides its text.
    private static let overhead = 16 << 20

    /// Makes the reader.
    package init() {}

    /// Reads the pages of a web archive.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        let (limit, overflows) = settings.maxDocument.addingReportingOverflow(Self.overhead)
        let pages = WARCPages(source, settings, limit: overflows ? .max : limit)
        var records = WARCRecords(source, limit: overflows ? .max : limit)
        var number = 0
        while let (record, offset) = try records.next() {
            number += 1
            if let event = pages.event(record, number, offset), !emit(event) { return }
        }
    }
}

/// Makes documents of the records of a web archive.
private struct WARCPages {
    private let source: ByteSource
    private let settings: ReadSettings
    private let limit: Int

    init(_ source: ByteSource, _ settings: ReadSettings, limit: Int) {
        self.source = source
        self.settings = settings
        self.limit = limit
    }

    /// The event of a record; nil for one that is not a page, such as a request.
    ///
    /// - Parameters:
    ///   - number: the number of the record in the file, from 1.
    ///   - offset: the offset of the record in the file, after decompression.
    func event(_ record: WARCRecords.Record, _ number: Int, _ offset: Int) -> ReadEvent? {
        switch record {
        case .broken(let header, let message, let reason):
            let name = header.flatMap { $0["warc-target-uri"] }.map { " (\($0))" } ?? ""
            return .failure(
                source.failure(
                    reason, "\(message), at offset \(offset)\(name)", part: number, line: 1))
        case .tooLarge(let header):
            guard Self.kinds.contains(header["warc-type"] ?? "") else { return nil }
            return .failure(source.failure(.tooLarge, settings.tooLarge, part: number, line: 1))
        case .whole(let header, let block):
            return page(WARCPage(header, number, offset), block)
        }
    }

    private static let kinds = ["response", "resource", "conversion"]

    private func page(_ page: WARCPage, _ block: ArraySlice<UInt8>) -> ReadEvent? {
        switch page.header["warc-type"] {
        case "response":
            let isHTTP = page.header.mediaType("content-type") == "application/http"
            return isHTTP || block.starts(with: "HTTP/".utf8)
                ? response(page, block) : document(page, Array(block), page.header)
        case "resource", "conversion": return document(page, Array(block), page.header)
        default: return nil
        }
    }

    private func response(_ page: WARCPage, _ block: ArraySlice<UInt8>) -> ReadEvent {
        do throws(HTTPMessage.Fault) {
            let message = try HTTPMessage(block, limit: limit)
            guard (200...299).contains(message.status) else {
                return .ignored(kind: "status \(message.status)", name: page.name(in: source))
            }
            return document(page, message.body, message.header)
        } catch {
            return .failure(
                source.failure(
                    .malformed, "\(error.message), at offset \(page.offset)", part: page.number,
                    line: 1))
        }
    }

    /// Makes the document of a page.
    ///
    /// - Parameter header: the header that states the type of the body.
    private func document(_ page: WARCPage, _ body: [UInt8], _ header: HeaderFields) -> ReadEvent {
        let type = header.mediaType("content-type")
        let stated = header.parameter("charset", of: "content-type")
            .flatMap { TextEncoding(label: $0) }
        let isHTML =
            Self.htmlTypes.contains(type) || type.isEmpty && HTMLReader.recognizes(body[...])
        guard isHTML || type == "text/plain" else {
            return .ignored(kind: type.isEmpty ? "without type" : type, name: page.name(in: source))
        }
        var metadata = page.metadata(type)
        if isHTML {
            let content = HTMLContent(body, stated: stated)
            for member in content.metadata where metadata[member.key] == nil {
                metadata[member.key] = member.value
            }
            return event(page, content.text, metadata, content.marks)
        }
        guard let text = TextDecoder(stated ?? .utf8).decode(body) else {
            return .failure(
                source.failure(
                    stated == nil ? .badUTF8 : .badEncoding,
                    "the text is not valid \(stated ?? .utf8), at offset \(page.offset)",
                    part: page.number, line: 1))
        }
        return event(page, String(decoding: text, as: UTF8.self), metadata, [])
    }

    private func event(
        _ page: WARCPage, _ text: String, _ metadata: JSONObject, _ marks: [Mark]
    ) -> ReadEvent {
        guard text.utf8.count <= settings.maxDocument else {
            return .failure(
                source.failure(.tooLarge, settings.tooLarge, part: page.number, line: 1))
        }
        return .document(
            source.document(
                text, part: page.number, line: 1, date: page.header["warc-date"],
                metadata: metadata, marks: marks))
    }

    private static let htmlTypes = ["text/html", "application/xhtml+xml"]
}

/// A record that may be a page.
private struct WARCPage {
    let header: HeaderFields
    let number: Int
    let offset: Int

    init(_ header: HeaderFields, _ number: Int, _ offset: Int) {
        self.header = header
        self.number = number
        self.offset = offset
    }

    /// The address of the page without the angle brackets that WARC 1.0 allows around it.
    private var address: String? {
        header["warc-target-uri"].map { address in
            address.utf8.first == UInt8(ascii: "<") && address.utf8.last == UInt8(ascii: ">")
                ? String(address.dropFirst().dropLast()) : address
        }
    }

    /// The name of the page among the files that are not read.
    func name(in source: ByteSource) -> String {
        "\(source.name)#\(number)" + (address.map { " (\($0))" } ?? "")
    }

    func metadata(_ type: String) -> JSONObject {
        var members = JSONObject()
        if let address { members["url"] = .string(address) }
        if let id = header["warc-record-id"] { members["record_id"] = .string(id) }
        if !type.isEmpty { members["content_type"] = .string(type) }
        if let languages = header["warc-identified-content-language"] {
            members["identified_languages"] = .string(languages)
        }
        return members
    }
}
