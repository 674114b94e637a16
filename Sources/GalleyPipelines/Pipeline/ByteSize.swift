// SPDX-License-Identifier: Apache-2.0

/// Reads sizes such as `500000`, `64 MiB` or `1.5GB`.
enum ByteSize {
    /// In words, for messages.
    static let expectation = "a number of bytes, or one with KB, MB, GB, KiB, MiB or GiB"

    private static let units: [String: Int] = [
        "": 1, "B": 1, "KB": 1000, "MB": 1_000_000, "GB": 1_000_000_000, "KiB": 1 << 10,
        "MiB": 1 << 20, "GiB": 1 << 30,
    ]

    /// The bytes that a text speaks of; nil if it speaks of none.
    static func bytes(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        guard let factor = units[String(unit)], let number = Double(digits) else { return nil }
        let bytes = (number * Double(factor)).rounded()
        return bytes >= 1 && bytes <= 1e15 ? Int(bytes) : nil
    }
}
