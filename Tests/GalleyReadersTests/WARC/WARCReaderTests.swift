// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyReaders

struct WARCReaderTests {
    /// Makes a record.
    private static func record(
        _ type: String, _ block: String, length: Int? = nil, contentType: String? = nil,
        target: String = "https://example.org/a"
    ) -> String {
        let content = contentType.map { "Content-Type: \($0)\r\n" } ?? ""
        return "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(target)\r\n"
            + "WARC-Date: 2024-01-05T10:30:00Z\r\n\(content)"
            + "Content-Length: \(length ?? block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    }

    private static func response(
        _ header: String, _ body: String, status: Int = 200
    ) -> String {
        record(
            "response", "HTTP/1.1 \(status) X\r\n\(header)\r\n\r\n\(body)",
            contentType: "application/http; msgtype=response")
    }

    private func read(_ text: String, chunk: Int = .max) -> Reads {
        Reads("a.warc", Array(text.utf8), chunk: chunk)
    }

    @Test func pagesAreDocuments() {
        let archive =
            Self.record("warcinfo", "software: x\r\n")
            + Self.record("request", "GET / HTTP/1.1\r\n")
            + Self.response("Content-Type: text/html", "<title>T</title><h1>Head</h1><p>One.")
            + Self.response("Content-Type: text/plain", "Two.")
            + Self.response("Content-Type: text/html", "Gone.", status: 404)
            + Self.response("Content-Type: image/png", "x")
            + Self.record("conversion", "Three.", contentType: "text/plain")
        for chunk in [1, 13, .max] {
            let read = read(archive, chunk: chunk)
            #expect(
                read.lines == [
                    "a.warc#3 = \"Head\\n\\nOne.\"", "a.warc#4 = \"Two.\"",
                    "ignored a.warc#5 (https://example.org/a): status 404",
                    "ignored a.warc#6 (https://example.org/a): image/png",
                    "a.warc#7 = \"Three.\"",
                ])
            let metadata = read.documents.first?.metadata
            #expect(metadata?["url"] == "https://example.org/a")
            #expect(metadata?["title"] == "T")
            #expect(read.documents.first?.date == "2024-01-05T10:30:00Z")
            #expect(read.documents.first?.marks.first?.label == "headline")
        }
    }

    @Test func bodiesAreUnchunkedOnlyIfTheyAreChunked() {
        let header = "Content-Type: text/plain\r\nTransfer-Encoding: Chunked"
        for body in ["4\r\nOne.\r\n5;x=1\r\n Two.\r\n0\r\n\r\n", "One. Two."] {
            #expect(read(Self.response(header, body)).documents.map(\.text) == ["One. Two."])
        }
        // A header that says "gzip" over a body that was stored decoded.
        let packed = "Content-Type: text/plain\r\nContent-Encoding: gzip"
        #expect(read(Self.response(packed, "One.")).documents.map(\.text) == ["One."])
    }

    @Test func theCharsetOfHTTPIsUsed() {
        let archive = Self.response("Content-Type: text/plain; charset=\"windows-1252\"", "caf_")
        let bytes = Array(archive.utf8).map { $0 == 0x5F && archive.contains("caf_") ? 0xE9 : $0 }
        #expect(Reads("a.warc", bytes).documents.map(\.text) == ["café"])
    }

    @Test func aWrongLengthFailsAndTheNextRecordIsFound() {
        let archive =
            Self.record("conversion", "One.", contentType: "text/plain")
            + Self.record("conversion", "Two and more.", length: 5, contentType: "text/plain")
            + Self.record("conversion", "Three.", contentType: "text/plain")
        for chunk in [1, .max] {
            let read = read(archive, chunk: chunk)
            #expect(read.documents.map(\.text) == ["One.", "Three."])
            #expect(read.failures.map(\.reason) == [.malformed])
            #expect(read.failures.first?.message.contains("Content-Length") == true)
        }
    }

    /// However an archive is cut, whole records are read, and a record that is cut off fails.
    @Test func cutArchivesLoseOnlyTheLastRecord() {
        let records = ["One.", "Two.", "Three."].map {
            Self.record("conversion", $0, contentType: "text/plain")
        }
        let bytes = Array(records.joined().utf8)
        let ends = records.indices.map { Array(records[...$0].joined().utf8).count }
        for length in stride(from: 1, to: bytes.count, by: 5) {
            let read = Reads("a.warc", Array(bytes[..<length]))
            let whole = ends.filter { $0 - 4 <= length }.count
            #expect(read.documents.count == whole, "\(length) bytes")
            let isCut = !ends.contains { (0...4) ~= $0 - length } && !ends.contains(length)
            #expect(read.failures.isEmpty != isCut, "\(length) bytes: \(read.lines)")
        }
    }
}
