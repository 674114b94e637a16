// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
public import GalleyJSON

extension DocumentFailure {
    /// Reads what `JSONLinesFailures` wrote; nil if the value is no failure.
    public init?(json value: JSONValue) {
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
