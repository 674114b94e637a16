// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A JSON value as lines, one for each place that holds no others: `/a/0 = 1`.
struct ValueLines {
    private(set) var lines: [String] = []

    init(of value: JSONValue) {
        add(value, "")
    }

    private mutating func add(_ value: JSONValue, _ path: String) {
        switch value {
        case .object(let object) where !object.isEmpty:
            for (key, value) in object { add(value, "\(path)/\(key)") }
        case .array(let values) where !values.isEmpty:
            for (index, value) in values.enumerated() { add(value, "\(path)/\(index)") }
        default:
            lines.append("\(path) = \(String(decoding: value.canonicalBytes, as: UTF8.self))")
        }
    }
}
