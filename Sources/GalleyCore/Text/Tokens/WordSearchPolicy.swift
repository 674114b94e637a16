// SPDX-License-Identifier: Apache-2.0

/// The parts of a tokenizer policy that the word kernel needs.
final class WordSearchPolicy: Sendable {
    let parts = WordPart.ofScalars
    /// Whether addresses, mentions and hashtags are tokens.
    let joinsEntities: Bool
    /// Whether every two neighbouring characters of scripts without spaces form a word.
    let makesBigrams: Bool
    /// Divides the text between two pieces of white space by the policy, but makes no bigrams.
    let division: TokenDivision

    init(_ policy: TokenizerPolicy) {
        joinsEntities = !policy.joined.isEmpty
        makesBigrams = policy.cjk == .bigram
        var withoutBigrams = policy
        withoutBigrams.cjk = .character
        division = TokenDivision(withoutBigrams)
    }

    /// Whether the kernel can find the words under a policy.
    ///
    /// Policies that keep hyphens, split elisions or possessives, or use dictionaries are left to
    /// `TokenDivision`.
    static func covers(_ policy: TokenizerPolicy) -> Bool {
        policy.hyphens == .split && policy.elisions.isEmpty && policy.possessives == .keep
            && [.character, .bigram].contains(policy.cjk)
    }
}

/// The role that a non-ASCII scalar has in the words around it, for the word kernel.
enum WordPart: UInt8, Sendable {
    /// The scalar is not part of a word.
    case none
    case letter, digit, connector
    /// The scalar is a word by itself.
    case single
    /// The scalar belongs to the character before it.
    case attached
    /// The scalar joins the letters on its two sides.
    case midLetter
    /// The scalar joins the digits on its two sides.
    case midNumber
    /// The scalar joins letters as well as digits.
    case midBoth
    /// The scalar is so rare that it is left to the scanner.
    case unusual

    /// The role of every scalar.
    static let ofScalars = UnicodeTables.properties.map(WordPart.init)

    private init(_ properties: ScalarProperties) {
        let isCounted = properties.kind == .letter || properties.kind == .digit
        if properties.isPictographic {
            // A zero-width joiner joins the pictograph after it, which matters only if the
            // pictograph is part of a word.
            self = properties.wordBreak != .other || isCounted ? .unusual : .none
            return
        }
        self =
            switch properties.wordBreak {
            case .letter: .letter
            case .numeric: .digit
            case .connector: .connector
            case .midLetter: .midLetter
            case .midNumber: .midNumber
            case .midNumberLetter: .midBoth
            case .extend, .format: isCounted ? .unusual : .attached
            case .zeroWidthJoiner, .katakana, .hebrewLetter, .singleQuote, .doubleQuote: .unusual
            case .other: isCounted ? .single : .none
            case .carriageReturn, .lineFeed, .newline, .space, .regionalIndicator: .none
            }
    }
}
