// SPDX-License-Identifier: Apache-2.0

extension JSONObject: RandomAccessCollection {
    /// The position of the first member.
    public var startIndex: Int { 0 }

    /// The position after the last member.
    public var endIndex: Int { members.count }

    /// The member at a valid position.
    public subscript(position: Int) -> Member { members[position] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Makes an object; of a repeated key the last value stays.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(uniqueKeysWithValues: elements)
    }
}

extension JSONObject: Hashable {
    /// Whether both objects have the same names with equal values, in any order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
    }

    /// Feeds the members to a hasher, without regard to their order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for member in self {
            var single = hasher
            single.combine(member.key)
            single.combine(member.value)
            sum &+= single.finalize()
        }
        hasher.combine(count)
        hasher.combine(sum)
    }
}
