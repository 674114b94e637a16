// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The parts of a message that together are its text: of alternatives one, and no attachments.
struct MailText {
    /// The kind of a text.
    enum Kind {
        case plain, html
    }

    /// The kind of all parts.
    let kind: Kind
    /// The parts, in their order; empty if the message is empty.
    fileprivate(set) var parts: [MailPart]

    /// Chooses the text of a message.
    ///
    /// - Throws: `MailFault` if the message has no text.
    init(of message: MailPart) throws(MailFault) {
        var search = MailTextSearch()
        guard let found = search.text(in: message, depth: 0) else { throw search.fault }
        self = found
    }

    fileprivate init(_ kind: Kind, _ parts: [MailPart]) {
        self.kind = kind
        self.parts = parts
    }
}

/// Looks for the text among the parts of a message, and notes why there is none.
private struct MailTextSearch {
    /// The types of the parts that are not text, in their order.
    private var others: [String] = []
    private var isEncrypted = false
    /// The fault of a part that should consist of parts.
    private var faultOfParts: MailFault?

    /// The maximum number of parts that lie within each other.
    private static let deepest = 32
    /// The maximum number of types in a message.
    private static let shownTypes = 4

    /// The reason why there is no text.
    var fault: MailFault {
        if let faultOfParts { return faultOfParts }
        if isEncrypted { return MailFault(.encrypted, "the message is encrypted") }
        let types = others.prefix(Self.shownTypes) + (others.count > Self.shownTypes ? ["…"] : [])
        return MailFault(
            .missingText, "the message has no text, only " + types.joined(separator: ", "))
    }

    mutating func text(in part: MailPart, isInDigest: Bool = false, depth: Int) -> MailText? {
        guard depth < Self.deepest else {
            faultOfParts = MailFault(
                .malformed, "more than \(Self.deepest) parts lie within each other")
            return nil
        }
        if part.isAttachment { return note(part) }
        if let kind = Self.kind(of: part.type) { return MailText(kind, [part]) }
        if isInDigest, part.type.is("message/rfc822") {
            return text(in: MailPart(part.body), depth: depth + 1)
        }
        return part.isMultipart ? text(inPartsOf: part, depth) : note(part)
    }

    /// The kind of a text; nil for everything that is not shown as the text of a message.
    private static func kind(of type: FieldParameters) -> MailText.Kind? {
        switch String(decoding: type.value, as: UTF8.self) {
        case "text/plain", "text", "text/markdown", "text/x-markdown", "text/enriched": .plain
        case "text/html", "application/xhtml+xml": .html
        // A value without a slash is not a type, and is read as plain text (RFC 2045, 5.2).
        default: type.value.contains(UInt8(ascii: "/")) ? nil : .plain
        }
    }

    /// Notes a part that is not text.
    private mutating func note(_ part: MailPart) -> MailText? {
        let isSecret =
            part.type.is("application/pkcs7-mime")
            || part.type.is("application/x-pkcs7-mime")
        if isSecret, part.type.text("smime-type") != "signed-data" { isEncrypted = true }
        others.append(String(decoding: part.type.value, as: UTF8.self))
        return nil
    }

    private mutating func text(inPartsOf part: MailPart, _ depth: Int) -> MailText? {
        if part.type.is("multipart/encrypted") { isEncrypted = true }
        guard let parts = part.parts else {
            if MailLine.isBlank(part.body) { return MailText(.plain, []) }
            faultOfParts = MailFault(
                .malformed,
                part.type["boundary"] == nil
                    ? "the header does not state the boundary between the parts"
                    : "the boundary between the parts does not occur")
            return nil
        }
        if part.type.is("multipart/alternative") { return alternative(parts, depth) }
        if part.type.is("multipart/related") { return related(parts, part.type["start"], depth) }
        return sequence(parts, isDigest: part.type.is("multipart/digest"), depth)
    }

    /// Chooses plain text, if there is some that is not blank.
    private mutating func alternative(_ parts: [MailPart], _ depth: Int) -> MailText? {
        var first: MailText?
        var html: MailText?
        for part in parts {
            guard let found = text(in: part, depth: depth + 1) else { continue }
            first = first ?? found
            if found.kind == .plain, !found.parts.allSatisfy(\.isBlank) { return found }
            if found.kind == .html { html = html ?? found }
        }
        return html ?? first
    }

    /// Chooses the part to which the others belong, such as the page with its pictures.
    private mutating func related(
        _ parts: [MailPart], _ start: [UInt8]?, _ depth: Int
    ) -> MailText? {
        let root = start.flatMap { start in
            parts.first { part in
                part.header.value("content-id").map {
                    MailLine.trimmed($0[...]).elementsEqual(start)
                } ?? false
            }
        }
        if let root, let found = text(in: root, depth: depth + 1) { return found }
        for part in parts {
            if let found = text(in: part, depth: depth + 1) { return found }
        }
        return nil
    }

    /// Joins the texts that follow one another, if they are of the kind of the first one; a text
    /// with the name of a file that is not the first one is an attachment.
    private mutating func sequence(
        _ parts: [MailPart], isDigest: Bool, _ depth: Int
    ) -> MailText? {
        var joined: MailText?
        for part in parts {
            if joined != nil, part.hasFileName { continue }
            guard let found = text(in: part, isInDigest: isDigest, depth: depth + 1) else {
                continue
            }
            if joined == nil {
                joined = found
            } else if joined?.kind == found.kind {
                joined?.parts += found.parts
            }
        }
        return joined
    }
}
