// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct TokenTraceTests {
    private func trace(_ text: String, _ policy: TokenizerPolicy = .standard) -> [TokenTrace.Token]
    {
        TokenTrace(of: AnnotatedDocument(text: text, tokenizer: policy)).tokens
    }

    @Test func tokensHaveTheRulesThatJoinAndEndThem() {
        #expect(
            trace("don’t 3.5\n!").map(\.rule) == [
                "WB5 WB6 WB7", "÷ WB999", "WB12 WB11 ÷ WB3b", "÷ WB3a", "÷ WB2",
            ])
    }

    @Test func tokensOfPoliciesHaveTheirNames() {
        let found = trace("see https://a.org, 東京都")
        #expect(
            found.map(\.kind) == [.word, .space, .url, .punctuation, .space, .word, .word, .word])
        #expect(found[2].rule == "url")
        #expect(found[2].term == "https://a.org")
        #expect(found[5...].map(\.rule) == ["bigram", "bigram", "end of bigram"])
        #expect(found[5...].map(\.term) == ["東京", "京都", nil])
    }

    @Test func theTraceHasEveryTokenOfTheLayer() {
        var random = RandomText(seed: 5)
        for _ in 0..<200 {
            let document = AnnotatedDocument(text: random.text(upTo: 40))
            let tokens = document.tokens
            #expect(
                TokenTrace(of: document).tokens.map(\.range)
                    == (0..<tokens.count).map { tokens.range($0) })
        }
    }
}
