// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension TextReader {
    /// Applies the prefix before a hyphen, if there is one, to the word after the hyphen.
    ///
    /// Words are divided at hyphens; without this rule, "violent" in "non-violent" would count in
    /// the same way as "violent" alone.
    ///
    /// - Parameters:
    ///   - index: the index of the word's token, which is the last token, or the first token of the
    ///     run that was read last.
    ///   - start: the offset at which the word begins.
    mutating func applyPrefix(to index: Int, at start: Int, of text: Span<UInt8>) {
        guard refinements.contains(.prefixes), index > 0, index < read.tokens.count,
            let hyphen = Self.hyphen(before: start, of: text),
            Int(read.tokens[index - 1].end) == hyphen
        else { return }
        let effect = effect(of: read.tokens[index - 1], on: read.tokens[index])
        guard !effect.isEmpty else { return }
        // The prefix does not count as a word of the lexicon: "anti" has a rating, but only where
        // it occurs alone.
        read.tokens[index - 1] = read.tokens[index - 1].unknown
        if effect == .renamed { read.tokens[index] = read.tokens[index].unknown }
        read.tokens[index].traits.insert(effect)
    }

    /// Returns what a prefix does to the word after it, or to further words of the same compound,
    /// as in "anti-gun-violence"; empty if the token before the hyphen is not a prefix.
    private func effect(of token: TextToken, on word: TextToken) -> TokenTraits {
        let inherited = token.traits.intersection([.reversed, .renamed])
        guard inherited.isEmpty, token.number >= 0, token.form == .entry else { return inherited }
        // "UN-backed" does not mean "not backed".
        if token.number == lexicon.names.un, token.traits.contains(.upper),
            !word.traits.contains(.upper)
        {
            return []
        }
        let roles = lexicon.roles[Int(token.number)]
        if roles.contains(.reversingPrefix) { return .reversed }
        return roles.contains(.renamingPrefix) ? .renamed : []
    }

    /// Returns the offset of the hyphen that ends directly before an offset; nil if there is none.
    private static func hyphen(before start: Int, of text: Span<UInt8>) -> Int? {
        if start > 0, text[start - 1] == UInt8(ascii: "-") { return start - 1 }
        // The three bytes are those of U+2010, the hyphen, or of U+2011, the non-breaking hyphen.
        guard start > 2, text[start - 3] == 0xE2, text[start - 2] == 0x80,
            text[start - 1] == 0x90 || text[start - 1] == 0x91
        else { return nil }
        return start - 3
    }
}

extension TextToken {
    /// A copy of the token that counts as a word that the lexicon does not contain.
    fileprivate var unknown: TextToken { TextToken(-1, .entry, at: span, traits) }
}
