// SPDX-License-Identifier: Apache-2.0

/// The parts of a tokenizer policy that the word kernel needs.
final class WordSearchPolicy: Sendable {
    let parts = WordPart.ofScalars
    /// Whether addresses, mentions and hashtags are tokens.
    let joinsEntities: Bool
    /// Whether each two neighbouring characters of scripts without spaces are a word.
    let makesBigrams: Bool
    /// The division of text between white space by the policy, but without bigrams.
    let division: TokenDivision

    init(_ policy: TokenizerPolicy) {
        joinsEntities = !policy.joined.isEmpty
        makesBigrams = policy.cjk == .bigram
        var withoutBigrams = policy
        withoutBigrams.cjk = .character
        division = TokenDivision(withoutBigrams)
    }

    /// Whether the kernel finds the words of a policy.
    ///
    /// Policies that divide or join other words are left to `TokenDivision`.
    static func covers(_ policy: TokenizerPolicy) -> Bool {
        policy.hyphens == .split && policy.elisions.isEmpty && policy.possessives == .keep
            && [.character, .bigram].contains(policy.cjk)
    }
}

/// The role of a scalar beyond ASCII in the words around it, as the word kernel uses it.
enum WordPart: UInt8, Sendable {
    /// Not part of a word.
    case none
    case letter, digit, connector
    /// A word by itself.
    case single
    /// Belongs to the character before it.
    case attached
    /// Joins the letters on its two sides.
    case midLetter
    /// Joins the digits on its two sides.
    case midNumber
    /// Joins letters as well as digits.
    case midBoth
    /// Rare enough to be left to the scanner.
    case unusual

    /// The parts of all scalars.
    static let ofScalars = UnicodeTables.properties.map(WordPart.init)

    private init(_ properties: ScalarProperties) {
        let isCounted = properties.kind == .letter || properties.kind == .digit
        if properties.isPictographic {
            // A zero width joiner joins with it, which matters only for words.
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
