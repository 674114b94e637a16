// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension MailPart {
    /// Encodings of seven bits that look like ASCII, but are not, and that are not known.
    private static let unknownEncodings = [
        "utf-7", "unicode-1-1-utf-7", "iso-2022-kr", "iso-2022-cn", "iso-2022-cn-ext", "hz-gb-2312",
    ]

    /// The decoded bytes of the body; nil if the transfer encoding is not known.
    private var content: [UInt8]? {
        TransferEncoding.decoded(body, header.value("content-transfer-encoding"))
    }

    /// Whether the body contains only white space.
    var isBlank: Bool {
        MailLine.isBlank(body) || content.map { MailLine.isBlank($0) } == true
    }

    /// The decoded text of the body, with "\n" as the end of lines.
    ///
    /// - Parameter encoding: the encoding of texts that state none and are not UTF-8; nil if it is
    ///   not known.
    /// - Throws: `MailFault` if the body cannot be decoded.
    func text(_ encoding: TextEncoding?) throws(MailFault) -> String {
        let text = try decoded(try knownContent(), encoding)
        guard text.utf8.contains(UInt8(ascii: "\r")) || isFlowed else { return text }
        var lines: [UInt8] = []
        lines.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n"), lines.last == UInt8(ascii: "\r") { lines.removeLast() }
            lines.append(byte)
        }
        if isFlowed {
            let deletesSpace = type.text("delsp").map { $0.lowercased() == "yes" } ?? false
            lines = FlowedText.joined(lines, deletesSpace: deletesSpace)
        }
        return String(decoding: lines, as: UTF8.self)
    }

    /// The visible text of the body, which is HTML.
    ///
    /// - Parameter encoding: the encoding of pages that state none and are not UTF-8; nil if it is
    ///   not known.
    /// - Throws: `MailFault` if the transfer encoding is not known.
    func textOfHTML(_ encoding: TextEncoding?) throws(MailFault) -> String {
        let stated = type.text("charset").flatMap { TextEncoding(label: $0) }
        return HTMLContent(try knownContent(), stated: stated ?? encoding).text
    }

    private func knownContent() throws(MailFault) -> [UInt8] {
        if let content { return content }
        let name = header.value("content-transfer-encoding") ?? []
        throw MailFault(.unsupported, "the transfer encoding '\(Self.shown(name))' is not known")
    }

    private var isFlowed: Bool {
        type.is("text/plain") && type["format"]?.map(MailLine.lowercase) == Array("flowed".utf8)
    }

    private func decoded(
        _ bytes: [UInt8], _ standard: TextEncoding?
    ) throws(MailFault) -> String {
        let label = MailLine.trimmed((type["charset"] ?? [])[...]).map(MailLine.lowercase)
        let stated = String(decoding: label, as: UTF8.self)
        let encoding = TextEncoding(label: stated)
        let isASCII = label.isEmpty || stated == "us-ascii" || stated == "ascii"
        // Programs that say nothing, or ASCII, send UTF-8 nevertheless.
        if encoding == nil || isASCII, !Self.unknownEncodings.contains(stated),
            let text = try? TextEncoding.utf8.text(bytes)
        {
            return text
        }
        guard let chosen = encoding ?? standard else {
            throw label.isEmpty
                ? MailFault(
                    .badEncoding,
                    "the text is not UTF-8, and the message does not state its encoding; "
                        + "'encoding' sets it")
                : MailFault(.unsupported, "the encoding '\(Self.shown(label))' is not known")
        }
        do throws(UndecodableText) {
            return try chosen.text(bytes)
        } catch {
            throw MailFault(chosen == .utf8 ? .badUTF8 : .badEncoding, error.message)
        }
    }

    /// A value of the header in a message, shortened.
    private static func shown(_ value: [UInt8]) -> String {
        let text = String(decoding: MailLine.trimmed(value[...]), as: UTF8.self)
        return String(text.unicodeScalars.prefix(40).map { $0.value < 0x20 ? " " : Character($0) })
    }
}
