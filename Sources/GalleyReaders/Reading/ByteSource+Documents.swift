// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
public import GalleyJSON

/// What most readers need: lines as text, documents with their origin, and failures.
extension ByteSource {
    /// Makes a document of this source.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - part: the number of the document in the source, from 1; 0 if the source is one document.
    ///   - line: the line on which the document begins, from 1.
    ///   - id: the id; by default `name#part`, or the name if `part` is 0.
    ///   - date: the date as written in the source, if it has one.
    ///   - metadata: everything else that the source states about the document.
    ///   - marks: labelled ranges of the text.
    public func document(
        _ text: String, part: Int, line: Int, id: String? = nil, date: String? = nil,
        metadata: JSONObject = [:], marks: [Mark] = []
    ) -> TextDocument {
        TextDocument(
            id: id ?? self.id(part), text: text, date: date, metadata: metadata,
            origin: Origin(
                path: name, part: part, line: line, isConverted: part == 0 || isConverted),
            marks: marks)
    }

    /// Makes the failure of a document of this source.
    ///
    /// - Parameters:
    ///   - reason: the kind of failure, which the accounts count.
    ///   - message: what is wrong, with a lower-case first word and no full stop.
    ///   - part: the number of the document in the source, from 1; 0 for the whole source.
    ///   - line: the line of the failure, from 1.
    ///   - column: the column of the failure in bytes, from 1.
    public func failure(
        _ reason: FailureReason, _ message: String, part: Int, line: Int, column: Int = 1
    ) -> DocumentFailure {
        DocumentFailure(
            id: id(part), origin: Origin(path: name, part: part, line: line), reason: reason,
            message: message, position: Position(line: line, column: column))
    }

    private func id(_ part: Int) -> String {
        part == 0 ? name : PartDocument.id(of: Origin(path: name, part: part))
    }

    /// Calls a function with every line, without its line end.
    ///
    /// A line is a text, or a failure if it is too long or is not valid UTF-8; the number of the
    /// failure's document is the line's number. A byte order mark does not belong to the first line.
    ///
    /// - Parameters:
    ///   - limit: the maximum length of a line in bytes.
    ///   - body: a function that takes a line's number, from 1, and its text; if it returns false,
    ///     no further line is read.
    /// - Throws: an error of the source.
    public func forEachLine(
        limit: Int, _ body: (_ number: Int, _ line: Result<String, DocumentFailure>) -> Bool
    ) throws {
        var lines = try LineSource(self, maxLength: limit)
        while let line = try lines.nextLine() {
            guard body(line.line, text(of: line, in: lines, limit)) else { return }
        }
    }

    private func text(
        of line: LineSource.Piece, in lines: borrowing LineSource, _ limit: Int
    ) -> Result<String, DocumentFailure> {
        let number = line.line
        guard var range = line.bytes else {
            return .failure(
                failure(.tooLarge, "larger than \(limit) bytes", part: number, line: number))
        }
        if let last = lines.buffer[range].last, last == UInt8(ascii: "\r") {
            range = range.lowerBound..<range.upperBound - 1
        }
        do throws(BadUTF8) {
            return .success(
                try UTF8Check.text(lines.buffer.span.extracting(range), firstLine: number))
        } catch {
            return .failure(
                failure(
                    .badUTF8, error.message, part: number, line: error.position.line,
                    column: error.position.column))
        }
    }
}
