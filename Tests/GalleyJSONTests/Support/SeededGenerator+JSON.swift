// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting

extension SeededGenerator {
    private static let characters: [Character] = Array(
        "abcXYZ019 _-/~\"\\\n\t\u{0}\u{1F}\u{7F}éß€😀\u{2028}\u{2029}")

    /// A finite number, often a simple one.
    mutating func double() -> Double {
        switch Int.random(in: 0..<4, using: &self) {
        case 0: Double(Int.random(in: -1000...1000, using: &self))
        case 1: Double.random(in: -1e6...1e6, using: &self)
        default: finite(Double(bitPattern: next()))
        }
    }

    mutating func text() -> String {
        String(
            (0..<Int.random(in: 0...12, using: &self)).map { _ in
                Self.characters[Int.random(in: 0..<Self.characters.count, using: &self)]
            })
    }

    /// A value with at most `depth` levels of nesting.
    mutating func value(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &self) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &self))
        case 2:
            return .integer(
                Int64(truncatingIfNeeded: next()) >> Int64.random(in: 0...63, using: &self))
        case 3: return .number(double())
        case 4: return .string(text())
        case 5, 6:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0...20, using: &self) {
                object[text()] = value(depth: depth - 1)
            }
            return .object(object)
        default:
            let count = Int.random(in: 0...5, using: &self)
            return .array((0..<count).map { _ in value(depth: depth - 1) })
        }
    }

    private func finite(_ value: Double) -> Double { value.isFinite ? value : -0.0 }
}
