// SPDX-License-Identifier: Apache-2.0

extension ExactDecimal {
    /// The value with an exponent if it is below 1e-6 or at least 1e21, else without.
    var text: String {
        guard !isZero, point <= -6 || point > 21 else { return plainText }
        let fraction = digits.count > 1 ? "." + characters(digits.dropFirst()) : ""
        let exponent = point - 1
        return characters(digits.prefix(1)) + fraction + (exponent < 0 ? "e" : "e+") + "\(exponent)"
    }

    /// The value without an exponent.
    var plainText: String {
        guard !isZero else { return "0" }
        if point <= 0 { return "0." + zeros(-point) + characters(digits[...]) }
        if point >= digits.count { return characters(digits[...]) + zeros(point - digits.count) }
        return characters(digits.prefix(point)) + "." + characters(digits.dropFirst(point))
    }

    private func characters(_ digits: ArraySlice<UInt8>) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }

    private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}
