// SPDX-License-Identifier: Apache-2.0

import GalleyPages

extension LineKey {
    /// The key as 32 digits, which order as keys do.
    var hexadecimal: String { high.sixteenDigits + low.sixteenDigits }

    /// Reads 32 digits; nil if they are none.
    init?(hexadecimal text: String) {
        guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
            let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }
}

extension UInt64 {
    /// The number as 16 hexadecimal digits.
    var sixteenDigits: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
