// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The language of the documents that a lexicon can rate.
struct LexiconLanguage: Sendable, Equatable {
    /// The language's code (BCP 47), or nil if the lexicon rates documents in every language.
    let code: String?

    /// A text is English without further tests if at least this share of its words are very common
    /// English words.
    private static let evident = 0.1

    /// A text is also English without further tests if it has at least this many rated words and
    /// they are at least a third of all words.
    private static let fewRated = 3

    /// A text is not rated if another language was detected with at least this confidence.
    private static let certain = 0.95

    /// Reads the option: "auto", "any" or a code.
    init(option: String, lexicon: Resource) {
        switch option {
        case "auto":
            // All other bundled lexicons are English.
            code = lexicon.isBundled ? TranslatedLexicon(lexicon)?.code ?? "en" : nil
        case "any": code = nil
        default: code = option
        }
    }

    /// The bundled lexicon for a language; nil if there is none.
    static func bundledLexicon(for code: String) -> String? {
        code == "en"
            ? "english" : TranslatedLexicon.allCases.first { $0.code == code }?.rawValue
    }

    /// Whether a document can be rated, because its language is the lexicon's, unknown or
    /// uncertain.
    func suits(_ document: AnnotatedDocument) -> Bool {
        guard let code else { return true }
        let found = document.language.code
        return found == code || found == Language.undetermined
            || document.language.confidence < Self.certain
    }

    /// Whether a document can be rated; if the words of the text are evidently English, the slower
    /// language detection is skipped.
    func suits(_ document: AnnotatedDocument, _ text: ReadText, _ lexicon: StandardLexicon) -> Bool
    {
        guard code != nil else { return true }
        if code == "en", isEvidentlyEnglish(text, lexicon) { return true }
        return suits(document)
    }

    private func isEvidentlyEnglish(_ text: ReadText, _ lexicon: StandardLexicon) -> Bool {
        let enough = Int((Self.evident * Double(text.tokens.count)).rounded(.up))
        // A text with many words of the lexicon is in the lexicon's language, even if the text is
        // too short for other tests.
        let enoughRated = max(Self.fewRated, (text.tokens.count + 2) / 3)
        var common = 0
        var rated = 0
        for token in text.tokens where token.number >= 0 {
            let roles = lexicon.roles[Int(token.number)]
            common += roles.contains(.english) ? 1 : 0
            rated += roles.contains(.rated) ? 1 : 0
            if common >= enough || rated >= enoughRated { return true }
        }
        return false
    }
}

/// The lexicons of AFINN in languages other than English, by their names in pipelines.
enum TranslatedLexicon: String, CaseIterable {
    case danish, finnish, french, polish, swedish, turkish

    /// The factor that converts AFINN's ratings, which are from -5 to 5, for rules that expect -4
    /// to 4.
    static let scale = 0.75

    /// The lexicon of a resource; nil if the resource is not one of these.
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
