// SPDX-License-Identifier: Apache-2.0

/// Uses nested keyed and unkeyed containers, a super encoder and a single value container.
struct HandWritten: Codable, Equatable {
    enum CodingKeys: String, CodingKey { case numbers, deep, list, extra, origin }

    /// A set in a wrapper that uses a single value container.
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

/// Coding that the compiler synthesizes for enums, optionals and nested types.
struct Synthesized: Codable, Equatable {
    enum Kind: Codable, Equatable {
        case none
        case pair(Int, second: String)
    }

    enum Level: Int, Codable { case low = 1, high }

    var name: String
    var note: String?
    var share: Double
    var kind: Kind
    var level: Level
    var children: [Synthesized]
}

/// Integers of 128 bits in every container.
struct Wide: Codable, Equatable {
    struct Single: Codable, Equatable {
        var wide: UInt128

        init(wide: UInt128) { self.wide = wide }

        init(from decoder: any Decoder) throws {
            wide = try decoder.singleValueContainer().decode(UInt128.self)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(wide)
        }
    }

    var signed: Int128
    var unsigned: UInt128
    var list: ContiguousArray<Int128>
    var single: Single
}

/// A number that is multiplied by the scale in `userInfo` when encoded, and divided when decoded.
struct Scaled: Codable {
    var value: Int

    init(value: Int) { self.value = value }

    init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Int.self) / Self.scale(decoder.userInfo)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value * Self.scale(encoder.userInfo))
    }

    private static func scale(_ userInfo: [CodingUserInfoKey: Any]) -> Int {
        CodingUserInfoKey(rawValue: "scale").flatMap { userInfo[$0] as? Int } ?? 1
    }
}

/// A type with one member, which can have any type.
struct Boxed<Value: Codable>: Codable {
    var value: Value
}

/// A type that asks for a container and puts nothing into it.
struct Empty: Codable, Equatable {}

/// A type that encodes nothing.
struct Silent: Encodable {
    func encode(to encoder: any Encoder) {}
}
