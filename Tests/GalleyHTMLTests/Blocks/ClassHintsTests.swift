// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

struct ClassHintsTests {
    private func meaning(_ text: String) -> BlockContext {
        let bytes = Array(text.utf8)
        return ClassHints.standard.meaning(of: bytes, 0..<bytes.count)
    }

    private static let meanings: [(String, BlockContext)] = [
        ("nav", .navigation), ("x main-nav y", .navigation), ("mainNav", .navigation),
        ("ARTICLE_BODY", .content), ("articleBody", .content), ("site-footer2", .footer),
        ("sidebar cookies", [.aside, .widget]), ("Author-Name", .byline),
    ]

    @Test(arguments: meanings)
    func wordsHaveMeanings(_ text: String, _ meaning: BlockContext) {
        #expect(self.meaning(text) == meaning)
    }

    @Test(arguments: [
        "", " ", "navy", "no-sidebar", "has-comments with-ads", "tag-cookies", "elementor-widget",
        "x1 2", "é",
    ])
    func otherWordsHaveNone(_ text: String) {
        #expect(meaning(text).isEmpty)
    }
}
