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
        JSONLine.append(to: &bytes) {
            $0.member("id", failure.id)
            $0.member("path", failure.origin.path)
            $0.member("line", failure.position?.line ?? failure.origin.line)
            if let column = failure.position?.column { $0.member("column", column) }
            if let analyzer = failure.analyzer { $0.member("analyzer", analyzer) }
            $0.member("reason", failure.reason.rawValue)
            $0.member("message", failure.message)
        }
    }
}
