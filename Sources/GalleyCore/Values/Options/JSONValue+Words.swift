// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

extension JSONValue {
    /// The value in words, as in "found a list".
    package var inWords: String {
        switch self {
        case .null: "nothing"
        case .bool(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value): "'\(value)'"
        case .array: "a list"
        case .object: "a mapping"
        }
    }
}
