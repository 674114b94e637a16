// SPDX-License-Identifier: Apache-2.0

extension JSONValue: Codable {
    /// Encodes the value as JSON with any encoder; `CanonicalEncoder` does not call this method.
    public func encode(to encoder: any Encoder) throws {
        if case .object(let object) = self { return try object.encode(to: encoder) }
        var container = encoder.singleValueContainer()
        switch self {
        case .null, .object: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let elements): try container.encode(elements)
        }
    }

    /// Decodes any JSON value; `CanonicalDecoder` passes the value through unchanged.
    public init(from decoder: any Decoder) throws {
        if let nested = decoder as? NestedDecoder {
            self = nested.value
            return
        }
        if let object = try? JSONObject(from: decoder) {
            self = .object(object)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else {
            self = .array(try container.decode([JSONValue].self))
        }
    }
}

extension JSONObject: Codable {
    /// Encodes the members in their order.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: MemberKey.self)
        for member in self {
            try container.encode(member.value, forKey: MemberKey(stringValue: member.key))
        }
    }

    /// Decodes all members.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: MemberKey.self)
        self.init()
        for key in container.allKeys {
            self[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
        }
    }
}
