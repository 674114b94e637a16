// SPDX-License-Identifier: Apache-2.0

/// Sums of counts that come from outside, one by one, so that nobody can tell how many there are.
extension Int {
    /// The sum, or the greatest or least number for one beyond; among counts the order does not
    /// matter.
    package func clampedSum(_ other: Int) -> Int {
        let (sum, isBeyond) = addingReportingOverflow(other)
        return isBeyond ? (other < 0 ? .min : .max) : sum
    }

    /// The product, or the greatest or least number for one beyond.
    package func clampedProduct(_ other: Int) -> Int {
        let (product, isBeyond) = multipliedReportingOverflow(by: other)
        return isBeyond ? ((self < 0) == (other < 0) ? .max : .min) : product
    }
}
