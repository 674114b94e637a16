// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The fields of an element that is a record: the elements and attributes inside.
struct XMLFields {
    private let element: XMLElement

    /// Makes the fields of an element.
    init(_ element: XMLElement) {
        self.element = element
    }

    /// What a pointer finds: elements or an attribute.
    enum Found {
        /// Elements with the same path, one or more.
        case elements([XMLElement])
        /// The value of an attribute.
        case attribute(String)
    }

    /// Finds the field at a pointer; nil if there is none.
    ///
    /// A token is the name of an element, the name of an attribute after `@`, or the number of an
    /// element, from 0, if several have the same name. The empty pointer is the record itself.
    func find(_ pointer: JSONPointer) -> Found? {
        var found = [element]
        for (index, token) in pointer.tokens.enumerated() {
            if token.utf8.first == UInt8(ascii: "@") {
                guard index == pointer.tokens.count - 1 else { return nil }
                return attribute(token, of: found).map { .attribute($0) }
            }
            if let number = Int(token), number >= 0, index > 0 {
                guard number < found.count else { return nil }
                found = [found[number]]
            } else {
                found = found.flatMap { $0.elements.filter { $0.name.matches(token) } }
            }
        }
        return found.isEmpty ? nil : .elements(found)
    }

    private func attribute(_ token: String, of elements: [XMLElement]) -> String? {
        let name = String(decoding: token.utf8.dropFirst(), as: UTF8.self)
        return elements.lazy.flatMap(\.attributes).first { $0.name.matches(name) }?.value
    }

    /// The text at a pointer; nil if there is no such field.
    func text(at pointer: JSONPointer) -> String? {
        switch find(pointer) {
        case nil: nil
        case .attribute(let value): value
        case .elements(let elements): ElementText.text(of: elements)
        }
    }

    /// The text of the first field at a pointer without white space at both ends; nil if there is no
    /// such field, or if it is blank.
    func value(at pointer: JSONPointer) -> String? {
        let value: String? =
            switch find(pointer) {
            case nil: nil
            case .attribute(let value): XMLText.trimmed(value)
            case .elements(let elements): elements.first?.trimmedText
            }
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The names of the fields for messages: the elements, then the attributes.
    var names: [String] {
        var seen: Set<ExactText> = []
        let all =
            element.elements.map(\.name.qualified)
            + element.attributes.map { "@" + $0.name.qualified }
        return all.filter { seen.insert(ExactText($0)).inserted }
    }

    /// All fields but the one at a pointer.
    func metadata(without pointer: JSONPointer) -> JSONObject {
        Self.object(element, without: pointer.tokens[...])
    }

    private static func object(
        _ element: XMLElement, without tokens: ArraySlice<String>
    ) -> JSONObject {
        var object = JSONObject()
        for attribute in element.attributes {
            let key = "@" + attribute.name.qualified
            let isLeftOut =
                tokens.count == 1 && tokens.first.map { $0.utf8.elementsEqual(key.utf8) } == true
            if !isLeftOut { object[key] = .string(attribute.value) }
        }
        var children = Groups()
        for child in element.elements {
            let isOnPath = tokens.first.map(child.name.matches) ?? false
            if isOnPath, tokens.count == 1 { continue }
            let value = value(child, without: isOnPath ? tokens.dropFirst() : [])
            children.add(value, as: child.name.qualified)
        }
        children.append(to: &object)
        return object
    }

    /// An element without elements and attributes, or with text of its own, is its text; any other
    /// element is an object.
    private static func value(
        _ element: XMLElement, without tokens: ArraySlice<String>
    ) -> JSONValue {
        let elements = element.elements
        let hasText = element.children.contains {
            if case .text(let text) = $0 { !XMLText.isBlank(text) } else { false }
        }
        guard !elements.isEmpty || !element.attributes.isEmpty, !hasText else {
            return .string(XMLText.trimmed(ElementText.text(of: [element])))
        }
        return .object(object(element, without: tokens))
    }

    /// Values by names, in the order of the names' first values.
    private struct Groups {
        private var groups: [(name: String, values: [JSONValue])] = []
        private var positions: [ExactText: Int] = [:]

        mutating func add(_ value: JSONValue, as name: String) {
            if let position = positions[ExactText(name)] {
                groups[position].values.append(value)
            } else {
                positions[ExactText(name)] = groups.count
                groups.append((name, [value]))
            }
        }

        func append(to object: inout JSONObject) {
            for (name, values) in groups {
                object[name] = values.count == 1 ? values[0] : .array(values)
            }
        }
    }
}
