// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// For which documents a lexicon is made.
struct LexiconLanguage: Sendable, Equatable {
    /// The language's code (BCP 47), or nil for every language.
    let code: String?

    /// Share of the commonest words from which a text is in English without asking further.
    private static let evident = 0.1

    /// Below this confidence a language is not told well enough to leave a text out.
    private static let certain = 0.95

    /// Reads the option: "auto", "any" or a code.
    init(option: String, lexicon: Resource) {
        switch option {
        case "auto":
            code = lexicon.isBundled ? Self.bundled[lexicon.name] : nil
        case "any": code = nil
        default: code = option
        }
    }

    /// The languages of the lexicons that come with Galley.
    private static let bundled = ["english": "en", "vader": "en", "afinn": "en", "danish": "da"]

    /// Whether a document is in the lexicon's language, or in none that can be told.
    func suits(_ document: AnnotatedDocument) -> Bool {
        guard let code else { return true }
        let found = document.language.code
        return found == code || found == Language.undetermined
            || document.language.confidence < Self.certain
    }

    /// The same, told by the words where they leave no doubt, which saves time.
    func suits(_ document: AnnotatedDocument, _ text: ReadText, _ lexicon: StandardLexicon) -> Bool
    {
        guard code != nil else { return true }
        if code == "en", isEvidentlyEnglish(text, lexicon) { return true }
        return suits(document)
    }

    private func isEvidentlyEnglish(_ text: ReadText, _ lexicon: StandardLexicon) -> Bool {
        let enough = Int((Self.evident * Double(text.tokens.count)).rounded(.up))
        var common = 0
        for token in text.tokens where token.number >= 0 {
            if lexicon.roles[Int(token.number)].contains(.english) { common += 1 }
            if common >= enough { return true }
        }
        return false
    }
}
