// SPDX-License-Identifier: Apache-2.0

extension JSONWriter {
    /// Writes a number with the fewest digits that read back as the same `Double`.
    ///
    /// There is always a point or an exponent (`1.0`, `-0.0`, `1e+16`), so our reader gives the
    /// same `.number` back, and never an `.integer`.
    public mutating func number(_ value: Double) {
        separate()
        guard value.isFinite else { return appendQuoted(value.nonFiniteName) }
        append(value.description)
    }

    /// Writes a number rounded to so many decimals, without zeros at the end: `0.5`, `3`, `0`.
    ///
    /// The exact binary value is rounded, and an exact tie goes to the even digit, as `printf`
    /// does: 0.125 becomes 0.12 and 2.675, which is a little less, 2.67. There is neither an
    /// exponent nor a negative zero. Decimals below 0 count as 0. What is whole reads back as
    /// `.integer`.
    public mutating func number(_ value: Double, decimals: Int) {
        separate()
        append(value.text(decimals: decimals))
    }

    /// Writes a number rounded to so many significant digits, without zeros at the end.
    ///
    /// Rounds as `number(_:decimals:)` does. Below 1e-6 and from 1e21 on there is an exponent, as
    /// in `1.5e-7` and `1e+21`. Digits below 1 count as 1.
    public mutating func number(_ value: Double, significantDigits: Int) {
        separate()
        append(value.text(significantDigits: significantDigits))
    }
}
