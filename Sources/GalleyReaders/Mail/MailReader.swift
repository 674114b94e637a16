// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads a file with one message (RFC 5322, MIME) as one document.
package struct MailReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "mail", summary: "A message: its text without header and attachments.",
        endings: ["eml"], decodesItself: true,
        examples: [
            ReaderExample(
                "quoted-printable in windows-1252",
                "Subject: =?utf-8?Q?Gr=C3=BC?= =?utf-8?Q?=C3=9Fe?=\r\n"
                    + "Content-Type: text/plain; charset=windows-1252\r\n"
                    + "Content-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=\r\n=DFe.\r\n",
                texts: ["Grüße.\n"]),
            ReaderExample(
                "of alternatives, the plain text",
                "Content-Type: multipart/alternative; boundary=x\n\nPreamble.\n--x\n\nPlain.\n"
                    + "--x\nContent-Type: text/html\n\n<p>Rich.</p>\n--x--\nEpilogue.\n",
                texts: ["Plain."]),
            ReaderExample("a file that is not a message", "Words.\n", texts: [], failures: 1),
        ])

    /// Makes the reader.
    package init() {}

    /// Whether the bytes begin with fields that programs write into the header of a message.
    package static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        let header = MailHeader(head)
        let ofPrograms = [
            "received", "return-path", "message-id", "mime-version", "delivered-to",
            "dkim-signature",
        ]
        let ofPeople = ["from", "to", "date", "subject"]
        let count = { (names: [String]) in names.filter { header.value($0) != nil }.count }
        return count(ofPrograms) > 0 && count(ofPrograms + ofPeople) > 1
    }

    /// Reads the message.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        let messages = MailMessage(source, settings)
        guard let bytes = try source.contents(limit: messages.longest) else {
            _ = emit(.failure(messages.tooLarge(part: 0, line: 1)))
            return
        }
        let message = Self.message(in: bytes)
        guard MailHeader.isField(MailLine(message, from: message.startIndex).content) else {
            let failure = source.failure(
                .malformed, "the file does not begin with the header of a message", part: 0,
                line: 1)
            _ = emit(MailLine.isBlank(message) ? .skip(.empty) : .failure(failure))
            return
        }
        _ = emit(messages.event(message, part: 0, line: 1))
    }

    /// Returns a message without what may precede it: a byte order mark, blank lines, and a line
    /// "From …" of a mailbox.
    private static func message(in bytes: [UInt8]) -> ArraySlice<UInt8> {
        var message = bytes[bytes.byteOrderMarkLength...].drop(while: NewlineSearch.isSpace)
        let start = message.drop { $0 == UInt8(ascii: ">") }
        if start.starts(with: "From ".utf8) {
            message = message[MailLine(message, from: message.startIndex).next...]
        }
        return message
    }
}
