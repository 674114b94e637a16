// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct TermTranslationTests {
    @Test func termsKeepTheirSpelling() {
        var source = Vocabulary()
        var target = Vocabulary()
        for word in ["x", "y", "z"] { _ = target.intern(word) }
        let terms = ["z", "new", "x", "é"].map { source.intern($0) }
        let translation = TermTranslation(from: source, into: &target)
        #expect(target.count == 5)
        for term in terms {
            #expect(target.spelling(of: translation[term]) == source.spelling(of: term))
        }
        #expect(terms.map { translation[$0].index } == [2, 3, 0, 4])
    }
}
