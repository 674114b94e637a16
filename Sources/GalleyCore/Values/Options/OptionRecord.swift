// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// A mapping with declared keys, which is the value of an option or a part of it.
public struct OptionRecord: Sendable {
    private let object: JSONObject

    /// Checks that a value is a mapping that has only declared keys and all required keys.
    ///
    /// - Throws: a fault whose path begins at the value.
    public init(_ value: JSONValue, _ fields: [OptionField]) throws(OptionFault) {
        guard case .object(let object) = value else {
            throw OptionKind.record(fields).mismatch(value)
        }
        let names = fields.map(\.name)
        for key in object.map(\.key) where !names.contains(key) {
            throw OptionFault(
                .unknownOption, path: [.key(key)], "there is no key '\(key)'",
                expected: "one of \(names.joined(separator: ", "))", candidates: names)
        }
        for field in fields where field.isRequired && object[field.name] == nil {
            throw OptionFault(
                .invalidValue, path: [], "'\(field.name)' is missing",
                expected: "'\(field.name)': \(field.kind.expectation)")
        }
        self.object = object
    }

    /// The value of a key; nil if the mapping does not have the key.
    ///
    /// - Throws: a fault whose path begins with the key.
    public func value<Value: OptionValue>(
        _ name: String, as type: Value.Type = Value.self
    ) throws(OptionFault) -> Value? {
        guard let value = object[name] else { return nil }
        return try OptionFault.within(.key(name)) { () throws(OptionFault) in
            try Value(option: value)
        }
    }
}
