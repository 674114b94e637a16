// SPDX-License-Identifier: Apache-2.0

/// What the word kernel needs to know of a policy.
final class WordRules: Sendable {
    let parts = WordPart.ofScalars
    /// Whether addresses, mentions and hashtags are tokens.
    let joinsEntities: Bool
    /// Whether neighbouring characters of scripts without spaces are words of two.
    let joinsRuns: Bool
    /// Divides what stands between white space as the policy wants it, but for runs.
    let division: TokenDivision

    init(_ policy: TokenizerPolicy) {
        joinsEntities = !policy.joined.isEmpty
        joinsRuns = policy.cjk == .bigram
        var withoutRuns = policy
        withoutRuns.cjk = .character
        division = TokenDivision(withoutRuns)
    }

    /// Whether the kernel finds the words of a policy: those that divide or join other words are
    /// left to the plain way.
    static func cover(_ policy: TokenizerPolicy) -> Bool {
        policy.hyphens == .split && policy.elisions.isEmpty && policy.possessives == .keep
            && [.character, .bigram].contains(policy.cjk)
    }
}
