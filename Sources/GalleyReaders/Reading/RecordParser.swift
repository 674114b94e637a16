// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Makes a document from a record, which has named fields: a line of JSON Lines, a row of a table or
/// an element of XML.
struct RecordParser {
    private let source: ByteSource
    private let settings: ReadSettings
    /// The word for a record in messages, such as "line".
    private let unit: String

    /// Makes a parser for the records of a source.
    init(_ source: ByteSource, _ settings: ReadSettings, unit: String) {
        self.source = source
        self.settings = settings
        self.unit = unit
    }

    /// The maximum number of fields that a message names.
    private static let shownFields = 10
    /// The maximum number of characters of a field's name in a message.
    private static let longestName = 40

    /// The document or the failure of a record.
    ///
    /// - Parameters:
    ///   - record: the fields.
    ///   - part: the number of the document in the source, from 1.
    ///   - line: the line on which the record begins, from 1.
    func event(_ record: JSONValue, part: Int, line: Int) -> ReadEvent {
        guard case .string(let text) = settings.text.value(in: record) else {
            let message = missingText(record)
            return .failure(source.failure(.missingText, message, part: part, line: line))
        }
        guard text.utf8.count <= settings.maxDocument else {
            return .failure(tooLarge(part: part, line: line))
        }
        guard let id = field(settings.id, record) else {
            return .failure(badField("id", part, line))
        }
        guard let date = field(settings.date, record) else {
            return .failure(badField("date", part, line))
        }
        let converted = ConvertedRecord(record)
        guard let marks = converted.map({ $0.marks(in: text) }) ?? .some([]) else {
            return .failure(
                source.failure(
                    .badField, "a mark is not a label with a range of the text", part: part,
                    line: line))
        }
        let order = settings.dateOrder
        return .document(
            source.document(
                text, part: part, line: line, id: id,
                date: date.map { order?.normalized($0) ?? $0 },
                metadata: converted?.metadata ?? metadata(record), marks: marks))
    }

    /// The failure of a record that is too large.
    func tooLarge(part: Int, line: Int) -> DocumentFailure {
        source.failure(.tooLarge, settings.tooLarge, part: part, line: line)
    }

    private func badField(_ name: String, _ part: Int, _ line: Int) -> DocumentFailure {
        source.failure(
            .badField, "the \(name) is neither a string nor a number", part: part, line: line)
    }

    private func missingText(_ record: JSONValue) -> String {
        let place = settings.textName
        switch settings.text.value(in: record) {
        case nil: return "no text at \(place)" + names(record)
        case let found?: return "no text at \(place): it is \(found.kind)"
        }
    }

    /// Returns the end of a message with the names of a record's fields, such as "; the fields are
    /// id, body".
    private func names(_ record: JSONValue) -> String {
        guard case .object(let members) = record else { return "; the \(unit) is \(record.kind)" }
        guard !members.isEmpty else { return "; the \(unit) has no fields" }
        return "; the fields are " + Self.list(members.keys)
    }

    /// Returns the first names of fields for a message, shortened.
    static func list(_ names: [String]) -> String {
        let shown = names.prefix(shownFields).map { String($0.prefix(longestName)) }
        return (shown + (names.count > shownFields ? ["…"] : [])).joined(separator: ", ")
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

    /// The fields of the record, except the text.
    private func metadata(_ record: JSONValue) -> JSONObject {
        guard case .object(var members) = record else { return [:] }
        if settings.text.tokens.count == 1 { members[settings.text.tokens[0]] = nil }
        return members
    }
}
