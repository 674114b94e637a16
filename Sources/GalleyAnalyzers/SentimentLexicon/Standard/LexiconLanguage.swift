// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The language of the documents that a lexicon is for.
struct LexiconLanguage: Sendable, Equatable {
    /// The language's code (BCP 47), or nil for every language.
    let code: String?

    /// The least share of the commonest English words in a text that is English without further
    /// tests.
    private static let evident = 0.1

    /// This many rated words prove as much if they are a third of all words.
    private static let fewRated = 3

    /// The least confidence in another language that excludes a text.
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

    /// Whether a document is in the language of the lexicon, or in an unknown language.
    func suits(_ document: AnnotatedDocument) -> Bool {
        guard let code else { return true }
        let found = document.language.code
        return found == code || found == Language.undetermined
            || document.language.confidence < Self.certain
    }

    /// The same, decided by the words where they leave no doubt, which saves time.
    func suits(_ document: AnnotatedDocument, _ text: ReadText, _ lexicon: StandardLexicon) -> Bool
    {
        guard code != nil else { return true }
        if code == "en", isEvidentlyEnglish(text, lexicon) { return true }
        return suits(document)
    }

    private func isEvidentlyEnglish(_ text: ReadText, _ lexicon: StandardLexicon) -> Bool {
        let enough = Int((Self.evident * Double(text.tokens.count)).rounded(.up))
        // A text full of words of the lexicon is in its language, however short and strange it is.
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

/// The lexicons of AFINN in other languages than English, by the names that pipelines give them.
enum TranslatedLexicon: String, CaseIterable {
    case danish, finnish, french, polish, swedish, turkish

    /// What AFINN's ratings, from -5 to 5, are multiplied by for rules that expect -4 to 4.
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

    /// The lexicon as an option offers it.
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
