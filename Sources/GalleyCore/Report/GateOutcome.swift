// SPDX-License-Identifier: Apache-2.0

/// What became of one gate of the pipeline.
public struct GateOutcome: Sendable, Hashable {
    /// The gate as the pipeline wrote it.
    public let gate: String
    /// Whether it tripped, which fails the run.
    public let tripped: Bool
    /// The figure's value, or the number of documents that tripped it, in words.
    public let actual: String

    /// Makes an outcome.
    public init(gate: String, tripped: Bool, actual: String) {
        self.gate = gate
        self.tripped = tripped
        self.actual = actual
    }
}
