// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension ReportValue {
    /// Returns the share of a part in a whole; a part that is larger than the whole counts as the
    /// whole, and the share is missing if the whole is 0.
    static func share(_ part: Int, of whole: Int) -> ReportValue {
        whole == 0 ? .missing : .part(min(part, whole), of: whole)
    }
}

extension Double {
    /// A share in percent with one decimal, such as "42.9 %".
    var percent: String {
        let tenths = Int((self * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
