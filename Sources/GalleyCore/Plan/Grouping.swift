// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// The property by which documents are grouped.
package enum Grouping: Sendable, Hashable, CustomStringConvertible {
    /// A value in the document's metadata.
    case metadata(JSONPointer)
    /// The path of the document's file.
    case path
    /// The code of the document's language.
    case language
    /// The day, week, month or year of the document's date.
    case date(DateUnit)

    /// The key of the group for documents that do not have the property.
    package static let none = "(none)"

    /// The name of the property, such as `/source`, `path`, `language` or `week`.
    package var description: String {
        switch self {
        case .metadata(let pointer): pointer.description
        case .path: "path"
        case .language: "language"
        case .date(let unit): unit.rawValue
        }
    }

    /// Returns the key of the group to which a document belongs.
    package func key(of annotated: AnnotatedDocument) -> String {
        let document = annotated.document
        return switch self {
        case .metadata(let pointer):
            Self.text(pointer.value(in: .object(document.metadata))) ?? Self.none
        case .path: document.origin.path
        case .language: annotated.language.code
        case .date(let unit): document.date.flatMap(unit.key) ?? Self.none
        }
    }

    private static func text(_ value: JSONValue?) -> String? {
        switch value {
        case nil, .null: nil
        case .string(let text): text
        case .some(let other): String(decoding: other.canonicalBytes, as: UTF8.self)
        }
    }
}
