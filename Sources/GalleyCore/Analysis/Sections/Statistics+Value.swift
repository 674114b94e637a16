// SPDX-License-Identifier: Apache-2.0

extension Statistics {
    /// The pooled share as the sum of the parts and the sum of the wholes; `missing` if the wholes
    /// add up to 0.
    public var pooledValue: ReportValue { whole == 0 ? .missing : .part(part, of: whole) }
}
