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
