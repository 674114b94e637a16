// SPDX-License-Identifier: Apache-2.0

/// A measure of one document under its full name.
public struct RecordMeasure: Sendable, Hashable {
    /// The name: the analyzer's label, a dot, the measure.
    public let name: String
    /// The value.
    public let value: MeasureValue
    /// Digits after the point that are written.
    public let decimals: Int
}
