// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The language of the documents that a lexicon can rate.
struct LexiconLanguage: Sendable, Equatable {
    /// The language's code (BCP 47), or nil if the lexicon rates documents in every language.
    let code: String?

    /// Reads the option `language`: "auto", "any" or a code.
    init(option: String, lexicon: Resource) {
        switch option {
        case "auto":
            // All bundled lexicons that are not in `TranslatedLexicon` are English.
            code = lexicon.isBundled ? TranslatedLexicon(lexicon)?.code ?? "en" : nil
        case "any": code = nil
        default: code = option
        }
    }

    /// Returns the name of the bundled lexicon for a language; nil if there is none.
    static func bundledLexicon(for code: String) -> String? {
        code == "en"
            ? "english" : TranslatedLexicon.allCases.first { $0.code == code }?.rawValue
    }

    /// Whether a document can be rated, because it is in the lexicon's language or its language is
    /// not known.
    ///
    /// The layer `Language` determines the document's language, as for the record and for `where`.
    func suits(_ document: AnnotatedDocument) -> Bool {
        guard let code else { return true }
        return document.language.code == code || isGuess(for: document)
    }

    /// Whether a document is rated although its language is not known.
    func isGuess(for document: AnnotatedDocument) -> Bool {
        code != nil && document.language.code == Language.undetermined
    }
}

/// The lexicons of AFINN in languages other than English, by their names in pipelines.
enum TranslatedLexicon: String, CaseIterable {
    case danish, finnish, french, polish, swedish, turkish

    /// The factor that converts AFINN's ratings, which are from -5 to 5, for rules that expect -4
    /// to 4.
    static let scale = 0.75

    /// The lexicon that a resource contains; nil if the resource is not one of these lexicons.
    init?(_ resource: Resource) {
        guard resource.isBundled else { return nil }
        self.init(rawValue: resource.name)
    }

    /// The code of the language (BCP 47).
    var code: String {
        switch self {
        case .danish: "da"
        case .finnish: "fi"
        case .french: "fr"
        case .polish: "pl"
        case .swedish: "sv"
        case .turkish: "tr"
        }
    }

    /// The lexicon as a bundled resource for an option.
    var resource: Resource {
        let file = file
        return Resource(bundled: rawValue, bytes: file.bytes)
    }

    private var file: BundledFile {
        switch self {
        case .danish: .afinnDanish
        case .finnish: .afinnFinnish
        case .french: .afinnFrench
        case .polish: .afinnPolish
        case .swedish: .afinnSwedish
        case .turkish: .afinnTurkish
        }
    }
}
