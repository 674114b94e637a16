// SPDX-License-Identifier: Apache-2.0

/// Everything in which an analyzer breaks the promises of the protocol.
public struct ConformanceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The analyzer's id.
    public let analyzer: String
    /// What is wrong; at least one.
    public let failures: [ConformanceFailure]

    /// All failures, one below the other.
    public var description: String {
        let lines = failures.map { "\n- \($0)" }.joined()
        return "'\(analyzer)' does not keep what an analyzer promises:\(lines)"
    }
}
