// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads a mailbox (RFC 4155, with the quoting of mboxrd) as one document per message.
package struct MboxReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "mbox", summary: "A mailbox: one document per message.", endings: ["mbox", "mbx"],
        decodesItself: true,
        examples: [
            ReaderExample(
                "a quoted line 'From '",
                "From a@example.org Thu Feb  1 09:00:00 2024\nSubject: One\n\n"
                    + "One.\n\n>From here on.\n\n"
                    + "From b@example.org Thu Feb  1 09:01:00 2024\nSubject: Two\n\nTwo.\n\n",
                texts: ["One.\n\nFrom here on.\n", "Two.\n"]),
            ReaderExample(
                "text before the first message",
                "Words.\n\nFrom a@example.org Thu Feb  1 09:00:00 2024\nSubject: One\n\nOne.\n",
                texts: ["One.\n"], failures: 1),
        ])

    /// Makes the reader.
    package init() {}

    /// Whether the bytes begin with a line "From …" before the header of a message.
    package static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        let line = MailLine(head, from: head.startIndex)
        return line.content.starts(with: "From ".utf8)
            && MailHeader.isField(MailLine(head, from: line.next).content)
    }

    /// Reads the messages.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        var mailbox = try Mailbox(source, settings)
        while let event = try mailbox.next(), emit(event) {}
    }
}
