// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Documents that failed, as JSON Lines.
public struct JSONLinesFailures: Sendable {
    /// In the run folder it is `failures.jsonl`.
    public static let fileName = "failures.jsonl"

    /// Makes the format.
    public init() {}

    /// Appends one failure as a line; the line named is that of the fault, else of the document.
    public func append(_ failure: DocumentFailure, to bytes: inout [UInt8]) {
        JSONLine.append(to: &bytes) { $0.members(of: failure) }
    }
}

extension JSONWriter {
    /// Writes what is known of a failure as members.
    mutating func members(of failure: DocumentFailure) {
        member("id", failure.id)
        member("path", failure.origin.path)
        member("line", failure.position?.line ?? failure.origin.line)
        if let column = failure.position?.column { member("column", column) }
        if let analyzer = failure.analyzer { member("analyzer", analyzer) }
        member("reason", failure.reason.rawValue)
        member("message", failure.message)
    }
}
