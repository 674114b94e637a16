// SPDX-License-Identifier: Apache-2.0

/// A value in a report; formats decide how it looks.
public enum ReportValue: Sendable, Hashable {
    /// A whole number.
    case count(Int)
    /// A decimal number and the digits after the point that mean something.
    case number(Double, decimals: Int)
    /// A part of a whole, from 0 to 1.
    case share(Double)
    /// A text.
    case text(String)
    /// Not stated, because there is nothing to state it of.
    case missing

    /// The value as a number, if it is one.
    public var number: Double? {
        switch self {
        case .count(let value): Double(value)
        case .number(let value, _), .share(let value): value
        case .text, .missing: nil
        }
    }
}
