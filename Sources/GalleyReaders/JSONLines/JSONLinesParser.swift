// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Makes a document from one line of JSON Lines.
package struct JSONLinesParser {
    private let source: ByteSource
    /// The places of text, id and date in a line.
    package let settings: ReadSettings

    /// Makes a parser for the lines of a file.
    package init(_ source: ByteSource, _ settings: ReadSettings) {
        self.source = source
        self.settings = settings
    }

    /// The maximum number of fields that a message names.
    private static let shownFields = 10
    /// The maximum number of characters of a field's name in a message.
    private static let longestName = 40

    /// The document or the failure of a line that is not blank.
    package func event(_ bytes: ArraySlice<UInt8>, _ line: Int) -> ReadEvent {
        do throws(JSONError) {
            return event(try JSONValue(parsing: bytes.span), line)
        } catch {
            let reason = error.kind == .invalidUTF8 ? FailureReason.badUTF8 : .brokenJSON
            return .failure(
                source.failure(
                    reason, error.message, part: line, line: line, column: error.column))
        }
    }

    /// The failure of a line that is too long.
    func tooLarge(_ line: Int) -> DocumentFailure {
        failure(line, .tooLarge, settings.tooLarge)
    }

    private func failure(
        _ line: Int, _ reason: FailureReason, _ message: String
    ) -> DocumentFailure {
        source.failure(reason, message, part: line, line: line)
    }

    private func event(_ record: JSONValue, _ line: Int) -> ReadEvent {
        guard case .string(let text) = settings.text.value(in: record) else {
            return .failure(failure(line, .missingText, missingText(record)))
        }
        guard text.utf8.count <= settings.maxDocument else { return .failure(tooLarge(line)) }
        guard let id = field(settings.id, record) else {
            return .failure(failure(line, .badField, "the id is neither a string nor a number"))
        }
        guard let date = field(settings.date, record) else {
            return .failure(failure(line, .badField, "the date is neither a string nor a number"))
        }
        return .document(
            source.document(
                text, part: line, line: line, id: id, date: date, metadata: metadata(record)))
    }

    private func missingText(_ record: JSONValue) -> String {
        let place = settings.textName
        switch settings.text.value(in: record) {
        case nil: return "no text at \(place)" + Self.names(record)
        case let found?: return "no text at \(place): it is \(found.kind)"
        }
    }

    /// Returns the end of a message with the names of a record's fields, such as "; the fields are
    /// id, body".
    private static func names(_ record: JSONValue) -> String {
        guard case .object(let members) = record else { return "; the line is \(record.kind)" }
        guard !members.isEmpty else { return "; the line has no fields" }
        let names = members.keys.prefix(shownFields).map { String($0.prefix(longestName)) }
        return "; the fields are "
            + (names + (members.count > shownFields ? ["…"] : []))
            .joined(separator: ", ")
    }

    /// Returns a field as text; the inner optional is nil if the field is missing, and the outer
    /// optional is nil if the field's type is wrong.
    private func field(_ pointer: JSONPointer?, _ record: JSONValue) -> String?? {
        switch pointer?.value(in: record) {
        case nil, .null: .some(nil)
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .number(let number):
            String(decoding: JSONValue.number(number).canonicalBytes, as: UTF8.self)
        case .bool, .array, .object: nil
        }
    }

    /// The members of the record, except the text.
    private func metadata(_ record: JSONValue) -> JSONObject {
        guard case .object(var members) = record else { return [:] }
        if settings.text.tokens.count == 1 { members[settings.text.tokens[0]] = nil }
        return members
    }
}
