// SPDX-License-Identifier: Apache-2.0

/// Any value as a member.
struct Boxed<Value: Codable>: Codable {
    var value: Value
}
