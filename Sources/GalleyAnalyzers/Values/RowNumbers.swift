// SPDX-License-Identifier: Apache-2.0

/// Converts numbers to and from texts, for keyed tables whose rows are JSON.
enum RowNumbers {
    private static let width = 6
    private static let digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: .max, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()

    /// Returns a number as 16 hexadecimal digits, which sort in the same order as the numbers.
    static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Returns the value of 16 hexadecimal digits; nil if the text is anything else.
    static func number(hexadecimal text: some StringProtocol) -> UInt64? {
        text.utf8.count == 16 ? UInt64(text, radix: 16) : nil
    }

    /// Packs numbers into one text, with six characters for each number.
    static func packed(_ numbers: [UInt32]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * width)
        for number in numbers {
            for place in 0..<width { bytes.append(digits[Int(number >> (6 * place)) & 63]) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Unpacks the numbers of a text that `packed` made; nil if the text is anything else.
    static func unpacked(_ text: String) -> [UInt32]? {
        let bytes = Array(text.utf8)
        guard bytes.count.isMultiple(of: width) else { return nil }
        var numbers: [UInt32] = []
        numbers.reserveCapacity(bytes.count / width)
        for start in stride(from: 0, to: bytes.count, by: width) {
            var number: UInt64 = 0
            for place in 0..<width {
                let value = values[Int(bytes[start + place])]
                guard value < 64 else { return nil }
                number |= UInt64(value) << (6 * place)
            }
            guard let number = UInt32(exactly: number) else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}
