// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting

/// Changes one value within a JSON value, as an attacker would.
struct JSONForger {
    private static let integers: [Int64] = [
        -1, 0, 1, 7, 1 << 31, 1 << 32, 1 << 53, 1 << 53 + 1, 1 << 62, .max, .min, -1 << 53,
        1_000_000_000_000_000_000,
    ]
    private static let texts = [
        "", String(repeating: "x", count: 3000), "a\0b", "\u{301}", "9223372036854775807",
        "-9223372036854775808", "170141183460469231731687303715884105727",
        "-170141183460469231731687303715884105728", "und", "\r\n",
    ]

    private let value: JSONValue
    private var target: Int

    /// Chooses the value to change, at random from `value` and all values within it.
    init(_ value: JSONValue, _ random: inout SeededGenerator) {
        self.value = value
        target = Int.random(in: 0..<Self.size(of: value), using: &random)
    }

    /// The JSON value after the chosen value has been replaced by another one.
    func forged(_ random: inout SeededGenerator) -> JSONValue {
        var place = target
        return Self.change(value, &place, &random)
    }

    private static func size(of value: JSONValue) -> Int {
        switch value {
        case .array(let items): items.reduce(1) { $0 + size(of: $1) }
        case .object(let members): members.reduce(1) { $0 + size(of: $1.value) }
        default: 1
        }
    }

    /// Changes the value before which there are `place` others; `place` counts down, and is
    /// negative after the change.
    private static func change(
        _ value: JSONValue, _ place: inout Int, _ random: inout SeededGenerator
    ) -> JSONValue {
        guard place >= 0 else { return value }
        place -= 1
        guard place >= 0 else { return other(than: value, &random) }
        switch value {
        case .array(let items):
            var changed: [JSONValue] = []
            for item in items { changed.append(change(item, &place, &random)) }
            return .array(changed)
        case .object(let members):
            var changed: JSONObject = [:]
            for (key, member) in members { changed[key] = change(member, &place, &random) }
            return .object(changed)
        default: return value
        }
    }

    private static func other(
        than value: JSONValue, _ random: inout SeededGenerator
    ) -> JSONValue {
        switch value {
        case .integer where Bool.random(using: &random):
            return .integer(integers.randomElement(using: &random) ?? 0)
        case .integer, .string:
            return .string(texts.randomElement(using: &random) ?? "")
        case .array(let items):
            let others: [[JSONValue]] = [
                [], items + items, Array(items.dropLast()), Array(items.dropFirst()),
                items.reversed(), items + [.integer(.max)], items + [.null],
            ]
            return .array(others.randomElement(using: &random) ?? [])
        case .object(let members):
            var changed = members
            guard let key = members.map(\.key).randomElement(using: &random) else { return .null }
            let member = members[key]
            changed[key] = nil
            // Keys are changed too, because the numbers of entries and buckets are keys.
            if Bool.random(using: &random) {
                changed[texts.randomElement(using: &random) ?? ""] = member
            }
            return .object(changed)
        default:
            let others: [JSONValue] = [.null, .bool(true), .number(1.5), .string(""), .array([])]
            return others.randomElement(using: &random) ?? .null
        }
    }
}
