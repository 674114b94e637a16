// SPDX-License-Identifier: Apache-2.0

/// Which documents a run looks at; the others are skipped and counted.
public struct DocumentFilter: Sendable, Hashable {
    /// The codes of the languages that are looked at; nil: all, `und` included.
    public let languages: [String]?

    /// Chooses documents; without arguments all of them.
    public init(languages: [String]? = nil) {
        self.languages = languages
    }

    /// The filter that leaves nothing out.
    public static let everything = DocumentFilter()

    /// Why a document is left out; nil if it is not.
    public func reasonToSkip(_ document: AnnotatedDocument) -> SkipReason? {
        guard let languages else { return nil }
        return languages.contains(document.language.code) ? nil : .language
    }
}

/// Why a document was left out on purpose.
public enum SkipReason: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nothing but white space, as Unicode defines it.
    case empty
    /// The pipeline excludes it.
    case excluded
    /// Beyond `--limit`.
    case overLimit = "over_limit"
    /// Not in one of the languages that the pipeline asks for.
    case language
    /// No text: a NUL among the first 8 KiB of a file.
    case binary
}
