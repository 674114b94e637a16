// SPDX-License-Identifier: Apache-2.0

/// A message or a part of one: a header and a body, which may consist of parts (RFC 2046).
struct MailPart {
    /// The fields of the header.
    let header: MailHeader
    /// The type, such as `text/plain`, with its parameters.
    let type: FieldParameters
    /// The bytes after the header.
    let body: ArraySlice<UInt8>

    /// Reads a part.
    ///
    /// - Parameter standard: the type of a part that states none.
    init(_ bytes: ArraySlice<UInt8>, standard: String = "text/plain") {
        header = MailHeader(bytes)
        body = bytes[header.bodyStart...]
        type =
            header.parameters("content-type").flatMap { $0.value.isEmpty ? nil : $0 }
            ?? FieldParameters(Array(standard.utf8))
    }

    /// Whether the part consists of parts.
    var isMultipart: Bool { type.value.starts(with: "multipart/".utf8) }

    /// Whether the part is a file that comes with the message.
    var isAttachment: Bool {
        header.parameters("content-disposition")?.is("attachment") == true
    }

    /// Whether the part states the name of a file.
    var hasFileName: Bool {
        type["name"] != nil || header.parameters("content-disposition")?["filename"] != nil
    }

    /// The parts in the body, without what precedes the first and follows the last one; nil if
    /// there is no boundary.
    ///
    /// A part that is not ended reaches to the end of the body.
    var parts: [MailPart]? {
        guard let boundary = type["boundary"], !boundary.isEmpty else { return nil }
        let standard = type.is("multipart/digest") ? "message/rfc822" : "text/plain"
        var parts: [MailPart] = []
        var start: Int?
        var place = body.startIndex
        while place < body.endIndex {
            let line = MailLine(body, from: place)
            if let isLast = Self.ends(line.content, boundary) {
                if let start {
                    parts.append(MailPart(content(from: start, to: place), standard: standard))
                }
                start = isLast ? nil : line.next
                if isLast { return parts }
            }
            place = line.next
        }
        if let start { parts.append(MailPart(body[start...], standard: standard)) }
        return parts.isEmpty ? nil : parts
    }

    /// The bytes of a part, without the line end before the boundary.
    private func content(from start: Int, to end: Int) -> ArraySlice<UInt8> {
        var content = body[start..<end]
        if content.last == UInt8(ascii: "\n") { content.removeLast() }
        if content.last == UInt8(ascii: "\r") { content.removeLast() }
        return content
    }

    /// Whether a line is a boundary: true for the last one, nil if it is none.
    private static func ends(_ line: ArraySlice<UInt8>, _ boundary: [UInt8]) -> Bool? {
        guard line.starts(with: "--".utf8), line.dropFirst(2).starts(with: boundary) else {
            return nil
        }
        let rest = line.dropFirst(2 + boundary.count)
        if MailLine.isBlank(rest) { return false }
        return rest.starts(with: "--".utf8) && MailLine.isBlank(rest.dropFirst(2)) ? true : nil
    }
}
