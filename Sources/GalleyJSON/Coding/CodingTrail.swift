// SPDX-License-Identifier: Apache-2.0

/// A coding path as a linked list, which is cheap to extend; `path` makes an array of it on demand.
indirect enum CodingTrail {
    case root
    case step(any CodingKey, after: CodingTrail)

    var path: [any CodingKey] {
        var keys: [any CodingKey] = []
        var trail = self
        while case .step(let key, let rest) = trail {
            keys.append(key)
            trail = rest
        }
        return keys.reversed()
    }
}

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
