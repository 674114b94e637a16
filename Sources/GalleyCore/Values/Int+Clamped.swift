// SPDX-License-Identifier: Apache-2.0

/// Arithmetic for counts that are read from files and may therefore have any value.
extension Int {
    /// Returns the sum, clamped to the range of `Int`; the sum of several counts, which are at
    /// least 0, does not depend on their order.
    package func clampedSum(_ other: Int) -> Int {
        let (sum, isBeyond) = addingReportingOverflow(other)
        return isBeyond ? (other < 0 ? .min : .max) : sum
    }

    /// Returns the product, clamped to the range of `Int`.
    package func clampedProduct(_ other: Int) -> Int {
        let (product, isBeyond) = multipliedReportingOverflow(by: other)
        return isBeyond ? ((self < 0) == (other < 0) ? .max : .min) : product
    }
}
