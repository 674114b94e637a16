// SPDX-License-Identifier: Apache-2.0

/// Uses nested keyed and unkeyed containers, a super encoder and a single value container.
struct HandWritten: Codable, Equatable {
    enum CodingKeys: String, CodingKey { case numbers, deep, list, extra, origin }

    /// A set in a wrapper with a single value container.
    struct Wrapped: Codable, Equatable {
        var set: Set<Int>

        init(set: Set<Int>) { self.set = set }

        init(from decoder: any Decoder) throws {
            set = try decoder.singleValueContainer().decode(Set<Int>.self)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(set)
        }
    }

    var numbers: Set<Int>
    var origin: String
    var deep: [String: Set<String>]

    init(numbers: Set<Int>, origin: String, deep: [String: Set<String>]) {
        self.numbers = numbers
        self.origin = origin
        self.deep = deep
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        var numbers = try container.nestedUnkeyedContainer(forKey: .numbers)
        self.numbers = try numbers.decode(Wrapped.self).set
        guard try numbers.decodeNil(), numbers.isAtEnd, try container.decodeNil(forKey: .extra)
        else {
            throw DecodingError.dataCorruptedError(in: numbers, debugDescription: "expected null")
        }
        let base = try container.superDecoder().container(keyedBy: CodingKeys.self)
        origin = try base.decode(String.self, forKey: .origin)
        let nested = try container.nestedContainer(keyedBy: CodingKeys.self, forKey: .deep)
        var list = try nested.nestedUnkeyedContainer(forKey: .list)
        deep = [:]
        while !list.isAtEnd {
            var entry = try list.nestedUnkeyedContainer()
            let set = try entry.decode(Set<String>.self)
            deep[try String(from: entry.superDecoder())] = set
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        var numbers = container.nestedUnkeyedContainer(forKey: .numbers)
        try numbers.encode(Wrapped(set: self.numbers))
        try numbers.encodeNil()
        try container.encodeNil(forKey: .extra)
        var base = container.superEncoder().container(keyedBy: CodingKeys.self)
        try base.encode(origin, forKey: .origin)
        var nested = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .deep)
        var list = nested.nestedUnkeyedContainer(forKey: .list)
        for (name, set) in deep.sorted(by: { $0.key < $1.key }) {
            var entry = list.nestedUnkeyedContainer()
            try entry.encode(set)
            try name.encode(to: entry.superEncoder())
        }
    }
}
