// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// Reads a JSON text as one document per record: the elements of an array, or values that follow one
/// another.
package struct JSONTextReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "json", summary: "JSON: one document per element of an array, or per value.",
        endings: ["json", "geojson"],
        examples: [
            ReaderExample(
                "an array", "[{\"text\":\"One.\"},\n {\"text\":\"Two.\"}]\n",
                texts: ["One.", "Two."]),
            ReaderExample(
                "records within an object", "{\"data\": {\"items\": [{\"text\": \"One.\"}]}}",
                options: ["records": "/data/items"], texts: ["One."]),
            ReaderExample(
                "an array that breaks off", "[{\"text\":\"One.\"}, {\"te", texts: ["One."],
                failures: 1),
        ])

    /// Whether the bytes begin with an array of objects, or with an object whose first name is on
    /// the next line.
    package static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        let text = head.dropFirst(head.byteOrderMarkLength)
        let signs = text.filter { !NewlineSearch.isSpace($0) }.prefix(3)
        if signs.starts(with: "[{\"".utf8) { return true }
        return signs.starts(with: "{\"".utf8) && !text.starts(with: "{\"".utf8)
    }

    /// The options of the reader.
    package static let options: [ReaderOption<JSONTextReader>] = [
        ReaderOption(
            "records", \.records,
            "The JSON Pointer to the array of records, such as /data/items; empty for the top.")
    ]

    /// The JSON Pointer to the array of records.
    var records = ""
    private var pointer = JSONPointer(tokens: [])

    /// Makes the reader.
    package init() {}

    /// Checks the pointer to the records.
    package mutating func load() throws(OptionFault) {
        do throws(JSONPointerError) {
            pointer = try JSONPointer(records)
        } catch {
            throw OptionFault(
                .invalidValue, path: [.key("records")], "found '\(records)'",
                expected: "a JSON Pointer, such as /data/items")
        }
    }

    /// Reads the documents of a JSON text.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        let parser = RecordParser(source, settings, unit: "record")
        var records = try JSONRecords(
            source, path: pointer.tokens, limit: JSONLinesReader.longestLine(settings))
        var part = 0
        while let record = try records.next() {
            part += 1
            let event = Self.event(record, part, source, parser)
            guard emit(event) else { return }
        }
    }

    private static func event(
        _ record: JSONScanner.Value, _ part: Int, _ source: ByteSource, _ parser: RecordParser
    ) -> ReadEvent {
        guard let bytes = record.bytes else {
            return .failure(parser.tooLarge(part: part, line: record.line))
        }
        do throws(JSONError) {
            let value = try JSONValue(parsing: bytes.span)
            return parser.event(value, part: part, line: record.line)
        } catch {
            let reason = error.kind == .invalidUTF8 ? FailureReason.badUTF8 : .brokenJSON
            return .failure(
                source.failure(reason, error.message, part: part, line: record.line))
        }
    }
}
