// SPDX-License-Identifier: Apache-2.0

extension Double {
    /// The value nearest to a decimal such as `-1.5` or `2e-3`; nil if the text is not a decimal.
    init?(decimal text: ArraySlice<UInt8>) {
        var digits = 0
        var count = 0
        var places = 0
        var seenPoint = false
        let negative = text.first == UInt8(ascii: "-")
        for byte in negative ? text.dropFirst() : text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9") where count < 15:
                digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
                count += 1
                places += seenPoint ? 1 : 0
            case UInt8(ascii: ".") where !seenPoint && count > 0:
                seenPoint = true
            default:
                self.init(uncommonDecimal: text)
                return
            }
        }
        guard count > 0 else { return nil }
        // Both numbers are exact, so the division, which rounds once, returns the nearest value.
        self = Double(negative ? -digits : digits) / Double.powersOfTen[places]
        if negative && digits == 0 { self = 0 }
    }

    private init?(uncommonDecimal text: ArraySlice<UInt8>) {
        let allowed = "0123456789+-.eE".utf8
        guard text.allSatisfy({ allowed.contains($0) }),
            let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
        else { return nil }
        self = value
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
