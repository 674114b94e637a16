// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Finds the records of a JSON text one after another: the elements of an array, or values that
/// follow one another.
struct JSONRecords: ~Copyable {
    private var scanner: JSONScanner
    private let source: ByteSource
    /// The names that lead to the records.
    private let path: [String]
    private var place = Place.start

    /// Where the scanner stands.
    private enum Place {
        /// Before the first value.
        case start
        /// Between values at the top.
        case top
        /// In the array with the records; the flag tells whether an element was read.
        case array(hasElements: Bool)
        /// After the last record.
        case end
    }

    /// Finds the records of a source.
    ///
    /// - Parameters:
    ///   - path: the names of the members that lead to the records; if there are none, the records
    ///     are the values at the top or the elements of arrays there.
    ///   - limit: the maximum length of a record in bytes.
    init(_ source: ByteSource, path: [String], limit: Int) throws {
        self.source = source
        self.path = path
        scanner = try JSONScanner(source, limit: limit)
    }

    /// The next record; nil after the last one.
    ///
    /// - Throws: `DocumentFailure` if the text is not JSON, so that the rest cannot be read; an error
    ///   of the source.
    mutating func next() throws -> JSONScanner.Value? {
        while true {
            switch place {
            case .start: try enter()
            case .top:
                guard let first = try scanner.peek() else { return nil }
                if first == UInt8(ascii: "[") {
                    _ = try scanner.take(first)
                    place = .array(hasElements: false)
                } else {
                    return try record()
                }
            case .array(let hasElements):
                if let record = try element(hasElements) { return record }
            case .end: return nil
            }
        }
    }

    /// Moves to the records.
    private mutating func enter() throws {
        place = .top
        for name in path { try enter(name) }
        guard !path.isEmpty, try scanner.peek() != UInt8(ascii: "[") else { return }
        throw fault("no array at /\(path.joined(separator: "/"))")
    }

    /// Moves to the value of a member.
    private mutating func enter(_ name: String) throws {
        let missing = "no array at /\(path.joined(separator: "/")): '\(name)' is missing"
        guard try scanner.take(UInt8(ascii: "{")) else { throw fault(missing) }
        while try scanner.peek() == UInt8(ascii: "\"") {
            let key = try scanner.value()?.bytes.flatMap { try? JSONValue(parsing: $0.span) }
            guard try scanner.take(UInt8(ascii: ":")) else { throw fault("expected ':'") }
            if case .string(let text)? = key, text.utf8.elementsEqual(name.utf8) { return }
            _ = try scanner.value()
            guard try scanner.take(UInt8(ascii: ",")) else { break }
        }
        throw fault(missing)
    }

    /// The next element of the array; nil at its end.
    private mutating func element(_ hasElements: Bool) throws -> JSONScanner.Value? {
        if try scanner.take(UInt8(ascii: "]")) {
            place = path.isEmpty ? .top : .end
            return nil
        }
        if hasElements, try !scanner.take(UInt8(ascii: ",")) {
            guard try scanner.peek() != nil else { throw fault("the text ends within an array") }
            throw fault("expected ',' or ']' after an element")
        }
        place = .array(hasElements: true)
        guard let value = try record() else { throw fault("the text ends within an array") }
        return value
    }

    private mutating func record() throws -> JSONScanner.Value? {
        guard let value = try scanner.value() else { return nil }
        if value.bytes?.isEmpty == true { throw fault("expected a value") }
        if value.isCut {
            throw source.failure(
                .brokenJSON, "the text ends within the record that begins here", part: 0,
                line: value.line)
        }
        return value
    }

    private func fault(_ message: String) -> DocumentFailure {
        source.failure(.brokenJSON, message, part: 0, line: scanner.line)
    }
}
