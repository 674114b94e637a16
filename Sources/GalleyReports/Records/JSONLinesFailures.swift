// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// The failures of documents, as JSON Lines.
package struct JSONLinesFailures: Sendable {
    /// The name of the file in the run folder: `failures.jsonl`.
    package static let fileName = "failures.jsonl"

    /// Makes the format.
    package init() {}

    /// Appends a failure as a line of JSON; the member `line` is the line number of the fault or,
    /// if that is not known, of the document's first line.
    package func append(_ failure: DocumentFailure, to bytes: inout [UInt8]) {
        JSONLine.append(to: &bytes) { $0.members(of: failure) }
    }
}

extension DocumentFailure {
    /// Reads a failure that `JSONLinesFailures` wrote; nil if the value is not a failure.
    package init?(json value: JSONValue) {
        guard let id = value["id"]?.stringValue, let path = value["path"]?.stringValue,
            let line = value["line"]?.integerValue,
            let reason = value["reason"]?.stringValue.flatMap(FailureReason.init),
            let message = value["message"]?.stringValue
        else { return nil }
        let position = value["column"]?.integerValue.map {
            Position(line: Int(line), column: Int($0))
        }
        self.init(
            id: id, origin: Origin(path: path, line: Int(line)),
            analyzer: value["analyzer"]?.stringValue, reason: reason, message: message,
            position: position)
    }
}
