// SPDX-License-Identifier: Apache-2.0

extension Statistics {
    /// The pooled share with its part and its whole; missing if the wholes add up to 0.
    public var pooledValue: ReportValue { whole == 0 ? .missing : .part(part, of: whole) }
}
