// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Divides a mailbox into messages, of which one at a time is in memory.
///
/// A message begins at a line "From …" at the start or after a blank line, if the line has a time as
/// the line of a mailbox has, or if the header of a message follows it; so a sentence that begins
/// with "From" does not divide a message.
struct Mailbox: ~Copyable {
    private let source: ByteSource
    private let messages: MailMessage
    private var lines: LineSource
    /// The message that is collected; nil before the first one.
    private var open: Draft?
    /// A line that begins a message if the header of one follows.
    private var candidate: (bytes: [UInt8], line: Int)?
    private var isAfterBlank = true
    private var part = 0
    private var isAtEnd = false

    /// A message as far as it was read.
    private struct Draft {
        let line: Int
        /// Whether the message begins with a line "From …".
        let isMessage: Bool
        var bytes: [UInt8] = []
        var isTooLarge = false
    }

    private static let chunk = 1 << 18

    /// Begins to read a mailbox.
    init(_ source: ByteSource, _ settings: ReadSettings) throws {
        self.source = source
        messages = MailMessage(source, settings)
        lines = try LineSource(source, maxLength: messages.longest, chunk: Self.chunk)
    }

    /// The next message; nil at the end.
    mutating func next() throws -> ReadEvent? {
        while !isAtEnd {
            let event: ReadEvent?
            if let line = try lines.nextLine() {
                event = take(line)
            } else {
                isAtEnd = true
                addCandidate()
                event = close()
            }
            if let event { return event }
        }
        return nil
    }

    /// Adds a line to the open message, or begins another one; returns the message that ends.
    private mutating func take(_ piece: LineSource.Piece) -> ReadEvent? {
        guard let range = piece.bytes else {
            addCandidate()
            ensureDraft(piece.line)
            open?.isTooLarge = true
            isAfterBlank = false
            return nil
        }
        let line = lines.buffer[range]
        if let found = candidate {
            if MailHeader.isField(line) || Self.quotes(line) == 1 {
                candidate = nil
                let event = close()
                open = Draft(line: found.line, isMessage: true)
                add(line, piece)
                return event
            }
            addCandidate()
        }
        if isAfterBlank, Self.quotes(line) == 0 {
            guard Self.hasTime(line) else {
                isAfterBlank = false
                candidate = (Array(line), piece.line)
                return nil
            }
            let event = close()
            open = Draft(line: piece.line, isMessage: true)
            isAfterBlank = false
            return event
        }
        add(line, piece)
        return nil
    }

    private mutating func ensureDraft(_ line: Int) {
        if open == nil { open = Draft(line: line, isMessage: false) }
    }

    /// Adds a line that looked like the beginning of a message, but is not one.
    private mutating func addCandidate() {
        guard let found = candidate else { return }
        candidate = nil
        ensureDraft(found.line)
        append(found.bytes[...])
        isAfterBlank = false
    }

    private mutating func add(_ line: ArraySlice<UInt8>, _ piece: LineSource.Piece) {
        isAfterBlank = line.isEmpty || line.elementsEqual([UInt8(ascii: "\r")])
        // Blank lines before the first message are nothing.
        if open == nil, NewlineSearch.isBlank(line.span) { return }
        ensureDraft(piece.line)
        append((Self.quotes(line) ?? 0) > 0 ? line.dropFirst() : line)
        if !piece.isEnded, open?.bytes.isEmpty == false { open?.bytes.removeLast() }
    }

    private mutating func append(_ line: ArraySlice<UInt8>) {
        // The bytes are changed in place; a copy of the draft would copy them for every line.
        guard let size = open?.bytes.count, open?.isTooLarge == false else { return }
        if size + line.count >= messages.longest {
            open?.isTooLarge = true
            open?.bytes = []
        } else {
            open?.bytes += line
            open?.bytes.append(UInt8(ascii: "\n"))
        }
    }

    /// Returns the open message, which has ended.
    private mutating func close() -> ReadEvent? {
        guard let draft = open else { return nil }
        open = nil
        part += 1
        if draft.isTooLarge { return .failure(messages.tooLarge(part: part, line: draft.line)) }
        guard draft.isMessage else {
            return .failure(
                source.failure(
                    .malformed, "the mailbox does not begin with a line 'From '", part: part,
                    line: draft.line))
        }
        return messages.event(Self.withoutBlank(draft.bytes), part: part, line: draft.line)
    }

    /// Returns a message without the blank line that ends it in a mailbox.
    private static func withoutBlank(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        if bytes.suffix(2).elementsEqual("\n\n".utf8) { return bytes.dropLast() }
        if bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) { return bytes.dropLast(2) }
        return bytes[...]
    }

    /// The number of ">" before "From " at the beginning of a line; nil if the line has no "From ".
    private static func quotes(_ line: ArraySlice<UInt8>) -> Int? {
        let rest = line.drop { $0 == UInt8(ascii: ">") }
        return rest.starts(with: "From ".utf8) ? line.count - rest.count : nil
    }

    /// Whether a line contains a time and a year, such as "09:00:00 2024".
    private static func hasTime(_ line: ArraySlice<UInt8>) -> Bool {
        let isDigit = { (byte: UInt8) in (0x30...0x39) ~= byte }
        let hasColon = line.indices.dropFirst(2).dropLast(2).contains { index in
            line[index] == UInt8(ascii: ":") && isDigit(line[index - 1])
                && isDigit(line[index + 1]) && isDigit(line[index + 2])
        }
        return hasColon && line.split { !isDigit($0) }.contains { $0.count == 4 }
    }
}
