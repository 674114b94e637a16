// SPDX-License-Identifier: Apache-2.0

/// A coding key for any name or index.
struct MemberKey: CodingKey {
    static let `super` = MemberKey(stringValue: "super")

    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = String(intValue)
        self.intValue = intValue
    }
}
