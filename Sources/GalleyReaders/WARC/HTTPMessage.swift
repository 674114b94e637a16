// SPDX-License-Identifier: Apache-2.0

/// The response of a web server: its status, its header and its body.
struct HTTPMessage {
    /// The status, such as 200.
    let status: Int
    /// The header.
    let header: HeaderFields
    /// The body, unchunked and decompressed.
    let body: [UInt8]

    /// The reason why a response cannot be read.
    struct Fault: Error {
        let message: String
    }

    /// Reads a response.
    ///
    /// Many crawlers store bodies decoded but keep the header that says that they are chunked or
    /// compressed; such bodies are taken as they are.
    ///
    /// - Throws: `Fault` if the bytes are not a response, or the body cannot be decompressed.
    init(_ bytes: ArraySlice<UInt8>, limit: Int) throws(Fault) {
        guard bytes.starts(with: "HTTP/".utf8) else {
            throw Fault(message: "the response does not begin with 'HTTP/'")
        }
        let (head, body) = Self.divided(bytes)
        let line = head.prefix { $0 != UInt8(ascii: "\n") }
        let words = line.split(separator: 0x20)
        guard words.count >= 2,
            let status = Int(
                String(decoding: words[1].prefix { $0 != UInt8(ascii: "\r") }, as: UTF8.self))
        else { throw Fault(message: "the response has no status") }
        self.status = status
        header = HeaderFields(head[line.endIndex...])
        self.body = try Self.decoded(body, header, limit)
    }

    /// Divides a message at the first empty line.
    private static func divided(
        _ bytes: ArraySlice<UInt8>
    ) -> (head: ArraySlice<UInt8>, body: ArraySlice<UInt8>) {
        var place = bytes.startIndex
        while let newline = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) {
            let rest = bytes[(newline + 1)...]
            if rest.first == UInt8(ascii: "\n") { return (bytes[...newline], rest.dropFirst()) }
            if rest.starts(with: "\r\n".utf8) { return (bytes[...newline], rest.dropFirst(2)) }
            place = newline + 1
        }
        return (bytes, [])
    }

    private static func decoded(
        _ body: ArraySlice<UInt8>, _ header: HeaderFields, _ limit: Int
    ) throws(Fault) -> [UInt8] {
        let isChunked = tokens(header["transfer-encoding"]).contains("chunked")
        let whole = isChunked ? unchunked(body) ?? Array(body) : Array(body)
        switch tokens(header["content-encoding"]).last {
        case nil, "identity": return whole
        case "gzip", "x-gzip", "deflate":
            guard let unpacked = try unpacked(whole, limit) else { return whole }
            return unpacked
        case let other?:
            // A page that was stored decoded is text.
            if UTF8Check.validLength(of: whole.span) == whole.count { return whole }
            throw Fault(message: "the body is compressed with '\(other)', which is not read")
        }
    }

    /// The elements of a list in a header, in lower case.
    private static func tokens(_ value: String?) -> [String] {
        (value ?? "").lowercased().utf8.split { $0 == UInt8(ascii: ",") || $0 == 0x20 }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// Joins chunks (RFC 9112, 7.1); nil if the body is not chunked.
    private static func unchunked(_ body: ArraySlice<UInt8>) -> [UInt8]? {
        var joined: [UInt8] = []
        var rest = body
        while let newline = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let digits = rest[..<newline].prefix { $0 != UInt8(ascii: ";") && $0 != 0x0D }
                .filter { $0 != 0x20 }
            guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0
            else {
                return nil
            }
            let chunk = rest[(newline + 1)...]
            if size == 0 { return joined }
            guard chunk.count >= size else { return nil }
            joined += chunk.prefix(size)
            rest = chunk.dropFirst(size)
            if rest.first == 0x0D { rest = rest.dropFirst() }
            if rest.first == 0x0A { rest = rest.dropFirst() }
        }
        return rest.isEmpty && !joined.isEmpty ? joined : nil
    }

    /// Decompresses a body; nil if it is not compressed.
    private static func unpacked(_ body: [UInt8], _ limit: Int) throws(Fault) -> [UInt8]? {
        guard
            let container = Container(head: body.prefix(Container.longestMagic)[...]) ?? zlib(body),
            container == .gzip || container == .zlib
        else { return nil }
        do {
            let stream = try DecompressedStream(
                ByteSource(name: "body", bytes: body), container)
            guard let bytes = try ByteSource(name: "body", whole: stream).contents(limit: limit)
            else { throw Fault(message: "the body is larger than \(limit) bytes") }
            return bytes
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(message: "the compressed body is damaged")
        }
    }

    /// Recognizes zlib's header (RFC 1950), which HTTP calls "deflate".
    private static func zlib(_ body: [UInt8]) -> Container? {
        guard body.count >= 2, body[0] & 0x0F == 8, body[0] >> 4 <= 7,
            (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
        else { return nil }
        return .zlib
    }
}
