// SPDX-License-Identifier: Apache-2.0

extension Statistics {
    /// The pooled share as the sum of the parts and the sum of the wholes; `missing` if the wholes
    /// add up to 0.
    public var pooledValue: ReportValue { whole == 0 ? .missing : .part(part, of: whole) }
}

extension ReportValue {
    /// A mean, which is shown with as many decimals as the values, and with two decimals and two
    /// significant digits at least.
    package static func mean(_ value: Double, decimals: Int = 0) -> ReportValue {
        var needed = 2
        var size = value.magnitude
        while size > 0, size < 0.1, needed < 9 {
            size *= 10
            needed += 1
        }
        return .number(value, decimals: max(decimals, needed))
    }
}
