// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// Reads a mapping of certain keys that stands within an option.
public struct OptionRecord: Sendable {
    private let object: JSONObject

    /// Takes a mapping, all of whose keys are among some, and which has those that are required.
    ///
    /// - Throws: a fault whose path begins at the value.
    public init(_ value: JSONValue, _ fields: [OptionField]) throws(OptionFault) {
        guard case .object(let object) = value else {
            throw OptionFault(
                .wrongType, path: [], "found \(value.inWords)",
                expected: OptionKind.record(fields).expectation)
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

    /// The value of a key; nil if it is not there.
    ///
    /// - Throws: a fault whose path begins with the key.
    public func value<Value: OptionValue>(
        _ name: String, as type: Value.Type = Value.self
    ) throws(OptionFault) -> Value? {
        guard let value = object[name] else { return nil }
        do throws(OptionFault) {
            return try Value(option: value)
        } catch {
            var fault = error
            fault.path.insert(.key(name), at: 0)
            throw fault
        }
    }
}
