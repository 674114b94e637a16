// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Makes a document from one line of JSON Lines.
package struct JSONLinesParser {
    private let source: ByteSource
    /// The places of text, id and date in a line.
    package let settings: ReadSettings
    private let records: RecordParser

    /// Makes a parser for the lines of a file.
    package init(_ source: ByteSource, _ settings: ReadSettings) {
        self.source = source
        self.settings = settings
        records = RecordParser(source, settings, unit: "line")
    }

    /// The document or the failure of a line that is not blank.
    package func event(_ bytes: ArraySlice<UInt8>, _ line: Int) -> ReadEvent {
        do throws(JSONError) {
            return records.event(try JSONValue(parsing: bytes.span), part: line, line: line)
        } catch {
            let reason = error.kind == .invalidUTF8 ? FailureReason.badUTF8 : .brokenJSON
            return .failure(
                source.failure(
                    reason, error.message, part: line, line: line, column: error.column))
        }
    }

    /// The failure of a line that is too long.
    func tooLarge(_ line: Int) -> DocumentFailure { records.tooLarge(part: line, line: line) }
}
