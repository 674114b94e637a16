// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// The key of a group: a value for each level of the grouping.
public struct GroupKey: Sendable, Hashable, Comparable, Codable {
    /// The values, the first level first.
    public let values: [ExactText]

    /// Makes a key.
    package init(_ values: [ExactText]) {
        self.values = values
    }

    /// The values as one text, such as `2026-11 / news`.
    public var text: String { values.map(\.text).joined(separator: " / ") }

    func appending(_ value: ExactText) -> GroupKey { GroupKey(values + [value]) }

    /// Orders keys by the bytes of their first values, then by those of the second.
    public static func < (left: GroupKey, right: GroupKey) -> Bool {
        left.values.lexicographicallyPrecedes(right.values)
    }
}
