// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting

extension TokenizerPolicy {
    /// The standard policy, in which each setting is changed with a probability of 1/4.
    static func random(using generator: inout SeededGenerator) -> TokenizerPolicy {
        var policy = TokenizerPolicy()
        func isChanged() -> Bool { Int.random(in: 0..<4, using: &generator) == 0 }
        if isChanged() {
            policy.letterCase = LetterCaseFolding.allCases.randomElement(using: &generator) ?? .keep
        }
        if isChanged() { policy.turkicI = true }
        if isChanged() { policy.straightApostrophes = false }
        if isChanged() { policy.elisions = [.french, .italian] }
        if isChanged() { policy.possessives = .split }
        if isChanged() { policy.hyphens = .keep }
        if isChanged() { policy.nfc = false }
        if isChanged() { policy.foldDiacritics = true }
        if isChanged() { policy.dropInvisible = false }
        if isChanged() {
            policy.joined = EntityKind.allCases.filter { _ in Bool.random(using: &generator) }
        }
        if isChanged() { policy.cjk = .character }
        return policy
    }
}
