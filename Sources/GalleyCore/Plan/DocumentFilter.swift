// SPDX-License-Identifier: Apache-2.0

/// A condition on the documents of a run; documents that do not meet it are skipped and counted.
package struct DocumentFilter: Sendable, Hashable {
    /// The codes of the languages to analyze; nil for all languages, including `und`.
    package let languages: [String]?

    /// Makes a filter; without arguments, it accepts all documents.
    package init(languages: [String]? = nil) {
        self.languages = languages
    }

    /// The filter that accepts all documents.
    package static let everything = DocumentFilter()

    /// Returns the reason to skip a document; nil if the filter accepts the document.
    package func reasonToSkip(_ document: AnnotatedDocument) -> SkipReason? {
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
    /// The file is not text: its first 8 KiB contain a NUL.
    case binary
}
