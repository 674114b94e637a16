// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

extension YAMLNode {
    /// The value of the node in JSON; nil if any part of the node is broken.
    ///
    /// `.inf` and `.nan`, which JSON cannot express, become strings; where a number is expected,
    /// these strings are faults.
    package var json: JSONValue? {
        switch content {
        case .broken: return nil
        case .scalar(let scalar): return scalar.json
        case .sequence(let items):
            let values = items.compactMap(\.json)
            return values.count == items.count ? .array(values) : nil
        case .mapping(let entries):
            var object: JSONObject = [:]
            for entry in entries {
                guard let value = entry.value.json else { return nil }
                object[entry.key] = value
            }
            return .object(object)
        }
    }

    /// Makes the tree of a JSON value; all nodes have the same range.
    init(_ json: JSONValue, at range: YAMLRange) {
        self.range = range
        switch json {
        case .object(let object):
            content = .mapping(
                object.map { key, value in
                    YAMLEntry(key: key, keyRange: range, value: YAMLNode(value, at: range))
                })
        case .array(let values): content = .sequence(values.map { YAMLNode($0, at: range) })
        case .string(let text): content = .scalar(YAMLScalar(text, style: .quoted))
        default: content = .scalar(YAMLScalar("\(json)", style: .plain))
        }
    }
}

extension YAMLScalar {
    fileprivate init(_ text: String, style: Style) {
        self.init(text: text, style: style, isTaggedAsText: false)
    }

    fileprivate var json: JSONValue {
        switch value {
        case .null: .null
        case .bool(let value): .bool(value)
        case .int(let value): .integer(Int64(value))
        case .float(let value): .number(value)
        case .notFinite: .string(text)
        case .text(let text): .string(text)
        }
    }
}
