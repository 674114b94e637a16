// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// A mapping with declared keys, which is the value of an option or a part of that value.
public struct OptionRecord: Sendable {
    private let object: JSONObject

    /// Checks that a value is a mapping that has only declared keys and all required keys.
    ///
    /// - Throws: all faults, with paths that begin at the value.
    public init(_ value: JSONValue, _ fields: [OptionField]) throws(OptionFault) {
        var faults: [OptionFault] = []
        self.init(value, fields, &faults)
        if let fault = OptionFault(joining: faults) { throw fault }
    }

    /// Reads a mapping as far as possible, and appends its faults to a list; a value that is not a
    /// mapping is read as an empty mapping.
    package init(_ value: JSONValue, _ fields: [OptionField], _ faults: inout [OptionFault]) {
        guard case .object(let object) = value else {
            faults.append(OptionKind.record(fields).mismatch(value))
            self.object = [:]
            return
        }
        let names = fields.map(\.name)
        for key in object.map(\.key) where !names.contains(key) {
            faults.append(
                OptionFault(
                    .unknownOption, path: [.key(key)], "there is no key '\(key)'",
                    expected: "one of \(names.joined(separator: ", "))", candidates: names))
        }
        for field in fields where field.isRequired && object[field.name] == nil {
            faults.append(
                OptionFault(
                    .invalidValue, path: [], "'\(field.name)' is missing",
                    expected: "'\(field.name)': \(field.kind.expectation)"))
        }
        self.object = object
    }

    /// Returns the value of a key; nil if the mapping does not have the key or if the value is
    /// faulty.
    ///
    /// The fault of a faulty value is appended to a list.
    package func value<Value: OptionValue>(
        _ name: String, _ faults: inout [OptionFault]
    ) -> Value? {
        do throws(OptionFault) {
            return try value(name)
        } catch {
            faults.append(error)
            return nil
        }
    }

    /// Returns the value of a key; nil if the mapping does not have the key.
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
