// SPDX-License-Identifier: Apache-2.0

/// Multiplied on the way out and divided on the way in by a number from `userInfo`.
struct Scaled: Codable {
    var value: Int

    init(value: Int) { self.value = value }

    init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Int.self) / Self.scale(decoder.userInfo)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value * Self.scale(encoder.userInfo))
    }

    private static func scale(_ userInfo: [CodingUserInfoKey: Any]) -> Int {
        CodingUserInfoKey(rawValue: "scale").flatMap { userInfo[$0] as? Int } ?? 1
    }
}
