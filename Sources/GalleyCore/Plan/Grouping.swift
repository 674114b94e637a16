// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// The property by which documents are grouped, or two properties.
package indirect enum Grouping: Sendable, Hashable, CustomStringConvertible {
    /// A value in the document's metadata; a document with a list is in a group for each element.
    case metadata(JSONPointer)
    /// The path of the document's file.
    case path
    /// The code of the document's language.
    case language
    /// The day, week, month or year of the document's date.
    case date(DateUnit)
    /// A grouping in which every group is divided by another grouping.
    case levels(Grouping, Grouping)

    /// The key of the group for documents that do not have the property.
    package static let none = "(none)"
    /// The group key of documents with a date that cannot be read.
    package static let unreadableDate = "(date not read)"

    /// The name of the property, such as `/source`, `path`, `language` or `week`; two names are
    /// separated by a comma.
    package var description: String {
        switch self {
        case .metadata(let pointer): pointer.description
        case .path: "path"
        case .language: "language"
        case .date(let unit): unit.rawValue
        case .levels(let first, let second): "\(first), \(second)"
        }
    }

    /// The groupings by one property, the first level first.
    package var levels: [Grouping] {
        switch self {
        case .levels(let first, let second): first.levels + second.levels
        case .metadata, .path, .language, .date: [self]
        }
    }

    /// Returns the keys of the groups to which a document belongs: at least one, each one once.
    package func keys(of annotated: AnnotatedDocument) -> [GroupKey] {
        var keys = [GroupKey([])]
        for level in levels {
            let texts = level.texts(of: annotated)
            keys = keys.flatMap { key in texts.map { key.appending($0) } }
        }
        return keys
    }

    /// Returns the date of a document if it is stated but cannot be read, and the grouping needs it.
    package func unreadableDate(of document: any Document) -> String? {
        guard let date = document.date else { return nil }
        let isUnreadable = levels.contains { level in
            guard case .date(let unit) = level else { return false }
            return unit.key(date) == nil
        }
        return isUnreadable ? date : nil
    }

    /// Returns the values of the property, each one once.
    private func texts(of annotated: AnnotatedDocument) -> [ExactText] {
        let document = annotated.document
        switch self {
        case .metadata(let pointer):
            return Self.texts(pointer.value(in: .object(document.metadata)))
        case .path: return [ExactText(document.origin.path)]
        case .language: return [ExactText(annotated.language.code)]
        case .date(let unit):
            guard let date = document.date else { return [ExactText(Self.none)] }
            return [ExactText(unit.key(date) ?? Self.unreadableDate)]
        case .levels: return []
        }
    }

    private static func texts(_ value: JSONValue?) -> [ExactText] {
        let elements = value?.arrayValue ?? [value].compactMap(\.self)
        var seen: Set<ExactText> = []
        let texts = elements.compactMap(text).map { ExactText($0) }.filter {
            seen.insert($0).inserted
        }
        return texts.isEmpty ? [ExactText(none)] : texts
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .null: nil
        case .string(let text): text
        default: String(decoding: value.canonicalBytes, as: UTF8.self)
        }
    }
}
