// SPDX-License-Identifier: Apache-2.0

/// Any JSON value.
///
/// Whole numbers and other numbers are kept apart: `1` reads as `.integer(1)` and `1.0` as
/// `.number(1.0)`, and each is written as it was read. Equality is exact: strings are compared by
/// their UTF-8 bytes (never by canonical equivalence), numbers by their bits (all NaNs are one),
/// objects without regard to the order of members. Equal values have equal `canonicalBytes`.
public enum JSONValue: Sendable {
    /// The literal `null`.
    case null
    /// The literals `true` and `false`.
    case bool(Bool)
    /// A number without fraction and exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number.
    case number(Double)
    /// A string.
    case string(String)
    /// An ordered list of values.
    case array([JSONValue])
    /// Named values, in the order in which they were added.
    case object(JSONObject)
}
