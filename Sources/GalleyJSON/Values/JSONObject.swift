// SPDX-License-Identifier: Apache-2.0

/// The members of a JSON object, in the order in which they were added.
///
/// Names are compared by their UTF-8 bytes. Finding a member takes constant time on average, or
/// logarithmic time if the members are ordered by their names, as in canonical texts. Removing a
/// member takes time proportional to the number of members.
public struct JSONObject: Sendable {
    /// A name and its value.
    public typealias Member = (key: String, value: JSONValue)

    /// The maximum number of members that are searched one by one, which is faster in small
    /// objects.
    private static let largestUnindexed = 12

    private(set) var members: [Member] = []
    /// Whether the members are sorted by name; if so, members are found by binary search, and
    /// `positions` is empty.
    private var isAscending = true
    private var positions: [ExactText: Int] = [:]

    /// Makes an object without members.
    public init() {}

    /// Makes an object from members, in their order.
    ///
    /// If several members have the same name, the last value is kept, at the position of the first.
    public init(uniqueKeysWithValues members: some Sequence<(String, JSONValue)>) {
        for (key, value) in members { self[key] = value }
    }

    /// Makes an object from members that are known to have different names.
    init(distinct members: [Member]) {
        self.members = members
        index()
    }

    /// The value of the member with the given name; nil if there is no such member.
    ///
    /// Assigning a value to a new name adds a member at the end; assigning nil removes the member.
    public subscript(key: String) -> JSONValue? {
        get { position(of: key).map { members[$0].value } }
        set {
            switch (position(of: key), newValue) {
            case (let position?, let value?): members[position].value = value
            case (let position?, nil): remove(at: position)
            case (nil, let value?): append(key, value)
            case (nil, nil): break
            }
        }
    }

    /// The names of all members, in their order.
    public var keys: [String] { members.map(\.key) }

    /// The same members, ordered by the UTF-8 bytes of their names.
    public var sortedByKey: JSONObject {
        isAscending ? self : JSONObject(distinct: members.sorted { $0.key.precedesInUTF8($1.key) })
    }

    func position(of key: String) -> Int? {
        if members.count <= Self.largestUnindexed {
            return members.firstIndex { $0.key.hasSameUTF8(as: key) }
        }
        return isAscending ? ascendingPosition(of: key) : positions[ExactText(key)]
    }

    mutating func reserveCapacity(_ count: Int) { members.reserveCapacity(count) }

    /// Adds a member whose name is known to be new.
    mutating func append(_ key: consuming String, _ value: consuming JSONValue) {
        let continues = isAscending && members.last?.key.precedesInUTF8(key) ?? true
        members.append((key, value))
        if continues { return }
        if isAscending || members.count == Self.largestUnindexed + 1 {
            isAscending = false
            indexPositions()
        } else if members.count > Self.largestUnindexed {
            positions[ExactText(key)] = members.count - 1
        }
    }

    private func ascendingPosition(of key: String) -> Int? {
        guard let last = members.last, !last.key.precedesInUTF8(key) else { return nil }
        var range = members.startIndex..<members.endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if members[middle].key.precedesInUTF8(key) {
                range = middle + 1..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        let position = range.lowerBound
        return members[position].key.hasSameUTF8(as: key) ? position : nil
    }

    private mutating func remove(at position: Int) {
        members.remove(at: position)
        index()
    }

    private mutating func index() {
        isAscending = zip(members, members.dropFirst()).allSatisfy {
            $0.key.precedesInUTF8($1.key)
        }
        indexPositions()
    }

    private mutating func indexPositions() {
        positions = [:]
        guard !isAscending, members.count > Self.largestUnindexed else { return }
        positions.reserveCapacity(members.count)
        for (position, member) in members.enumerated() {
            positions[ExactText(member.key)] = position
        }
    }
}

extension JSONObject: RandomAccessCollection {
    /// The position of the first member.
    public var startIndex: Int { 0 }

    /// The position after the last member.
    public var endIndex: Int { members.count }

    /// The member at a valid position.
    public subscript(position: Int) -> Member { members[position] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Makes an object; if a name is repeated, the last value is kept.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(uniqueKeysWithValues: elements)
    }
}

extension JSONObject: Hashable {
    /// Whether both objects have the same names with equal values, whatever their order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
    }

    /// Feeds the members to a hasher, regardless of their order.
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
