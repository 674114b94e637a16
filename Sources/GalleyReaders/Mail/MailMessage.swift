// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Makes a document of a message.
struct MailMessage {
    private let source: ByteSource
    private let settings: ReadSettings

    /// Makes the parser of the messages of a source.
    init(_ source: ByteSource, _ settings: ReadSettings) {
        self.source = source
        self.settings = settings
    }

    /// The maximum size of a message with its attachments, in bytes.
    var longest: Int { JSONLinesReader.longestLine(settings) }

    /// The document or the failure of a message.
    ///
    /// - Parameters:
    ///   - bytes: the message with its header.
    ///   - part: the number of the message in the source, from 1; 0 if the source is one message.
    ///   - line: the line on which the message begins, from 1.
    func event(_ bytes: ArraySlice<UInt8>, part: Int, line: Int) -> ReadEvent {
        let message = MailPart(bytes)
        do throws(MailFault) {
            let text = try text(of: message)
            guard text.utf8.count <= settings.maxDocument else {
                return .failure(tooLarge(part: part, line: line))
            }
            return .document(
                source.document(
                    text, part: part, line: line,
                    date: date(message.header),
                    metadata: metadata(message.header)))
        } catch {
            return .failure(source.failure(error.reason, error.message, part: part, line: line))
        }
    }

    /// The failure of a message that is too large.
    func tooLarge(part: Int, line: Int) -> DocumentFailure {
        source.failure(.tooLarge, settings.tooLarge, part: part, line: line)
    }

    private func text(of message: MailPart) throws(MailFault) -> String {
        let found = try MailText(of: message)
        var text = ""
        for part in found.parts {
            if !text.isEmpty, text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
            text +=
                found.kind == .html
                ? try part.textOfHTML(settings.encoding) : try part.text(settings.encoding)
        }
        return text
    }

    /// The date as written, without remarks in parentheses.
    private func date(_ header: MailHeader) -> String? {
        guard let value = header.value("date") else { return nil }
        var depth = 0
        let date = value.filter { byte in
            if byte == UInt8(ascii: "(") { depth += 1 }
            defer { if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 } }
            return depth == 0
        }
        let words = date.split(whereSeparator: NewlineSearch.isSpace)
        return words.isEmpty
            ? nil : String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    private func metadata(_ header: MailHeader) -> JSONObject {
        var metadata = JSONObject()
        for (name, key) in [
            ("subject", "subject"), ("from", "from"), ("to", "to"), ("cc", "cc"),
            ("message-id", "message_id"),
        ] {
            let values = header.values(name)
            guard let first = values.first else { continue }
            let texts = (name == "to" || name == "cc" ? values : [first])
                .map { EncodedWords.text($0, settings.encoding) }
            metadata[key] = .string(texts.joined(separator: ", "))
        }
        return metadata
    }
}
