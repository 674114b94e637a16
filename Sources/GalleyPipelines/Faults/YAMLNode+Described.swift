// SPDX-License-Identifier: Apache-2.0

extension YAMLNode {
    /// The node in the words of a message, such as `a list` or `'twenty'`.
    var described: String {
        switch content {
        case .sequence(let items): items.isEmpty ? "an empty list" : "a list"
        case .mapping(let entries): entries.isEmpty ? "an empty mapping" : "a mapping"
        case .broken: "something unreadable"
        case .scalar(let scalar): scalar.described
        }
    }
}

extension YAMLScalar {
    /// The scalar in the words of a message.
    fileprivate var described: String {
        if let written { return written.quoted }
        return switch value {
        case .null: text.isEmpty ? "nothing" : "nothing (\(text.quoted))"
        case .bool: "the truth value \(text.quoted)"
        case .int, .float, .notFinite: "the number \(text.quoted)"
        case .text: text.isEmpty ? "an empty text" : text.quoted
        }
    }
}
