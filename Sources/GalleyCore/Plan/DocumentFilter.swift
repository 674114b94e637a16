// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// A condition on the documents of a run; documents that do not meet it are skipped and counted.
package struct DocumentFilter: Sendable, Hashable {
    /// A condition on a value in the metadata of documents.
    package struct MetadataCondition: Sendable, Hashable {
        /// The place of the value.
        package let pointer: JSONPointer
        /// The accepted values as text; if the value is a list, one element must be accepted.
        package let values: [String]

        /// Makes a condition.
        package init(pointer: JSONPointer, values: [String]) {
            self.pointer = pointer
            self.values = values
        }

        fileprivate func accepts(_ document: any Document) -> Bool {
            let value = pointer.value(in: .object(document.metadata))
            let found = value?.arrayValue ?? [value].compactMap(\.self)
            return found.contains { element in
                guard let text = Self.text(element) else { return false }
                return values.contains { $0.utf8.elementsEqual(text.utf8) }
            }
        }

        private static func text(_ value: JSONValue) -> String? {
            switch value {
            case .null: nil
            case .string(let text): text
            default: String(decoding: value.canonicalBytes, as: UTF8.self)
            }
        }
    }

    /// The first and the last day of the documents; nil for no limit.
    package struct DateRange: Sendable, Hashable {
        /// The first date.
        package let from: WrittenDate?
        /// The last date; a year, a month or a week is included to its end.
        package let to: WrittenDate?

        /// Makes a range.
        package init(from: WrittenDate?, to: WrittenDate?) {
            self.from = from
            self.to = to
        }

        fileprivate func accepts(_ document: any Document) -> Bool {
            guard let date = document.date.flatMap({ WrittenDate($0) }) else { return false }
            return date.ordinal >= from?.ordinal ?? .min
                && date.lastOrdinal <= to?.lastOrdinal ?? .max
        }
    }

    /// The codes of the languages to analyze; nil for all languages, including `und`.
    package let languages: [String]?
    /// The conditions on metadata, which must all be met.
    package let metadata: [MetadataCondition]
    /// The dates of the documents to analyze; nil for all documents, including those without a date.
    package let dates: DateRange?

    /// Makes a filter; without arguments, it accepts all documents.
    package init(
        languages: [String]? = nil, metadata: [MetadataCondition] = [], dates: DateRange? = nil
    ) {
        self.languages = languages
        self.metadata = metadata
        self.dates = dates
    }

    /// The filter that accepts all documents.
    package static let everything = DocumentFilter()

    /// Returns the reason to skip a document; nil if the filter accepts the document.
    package func reasonToSkip(_ document: AnnotatedDocument) -> SkipReason? {
        if let dates, !dates.accepts(document.document) { return .date }
        guard metadata.allSatisfy({ $0.accepts(document.document) }) else { return .metadata }
        guard let languages else { return nil }
        return languages.contains(document.language.code) ? nil : .language
    }
}

/// The reasons why a document is skipped on purpose.
public enum SkipReason: String, Sendable, Hashable, CaseIterable, Codable {
    /// The document contains only white space, as Unicode defines it.
    case empty
    /// The pipeline excludes the document.
    case excluded
    /// The run has already read as many documents as `--limit` allows.
    case overLimit = "over_limit"
    /// The document is not in one of the pipeline's languages.
    case language
    /// The document's metadata is not what the pipeline wants.
    case metadata
    /// The document's date is not in the range that the pipeline wants, or cannot be read.
    case date
    /// The file is not text: its first 8 KiB contain a NUL.
    case binary
}
