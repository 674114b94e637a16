// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// Pages of made-up words, one article each, and what becomes of them when they are glued together.
struct GluedPages {
    /// How a scraper left an article.
    enum Layout: CaseIterable {
        case clean, captionTwice, headlineTwice, everythingTwice, captionAtEnd
    }

    private var numbers: SeededGenerator

    private static let syllables = [
        "ba", "co", "di", "fen", "gar", "hol", "im", "jo", "kel", "lu", "mon", "nar", "os", "per",
        "qui", "ros", "sta", "tor", "ul", "ven", "wes", "yar",
    ]

    private static let commonWords = [
        "the", "of", "and", "to", "in", "a", "was", "for", "on", "it",
    ]

    init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

    /// An article about one subject, of a few paragraphs.
    mutating func article(_ layout: Layout) -> String {
        let subject = subject()
        let headline = title(subject, words: 7...13)
        let caption = title(subject, words: 8...16)
        let text = paragraphs(subject, count: 3...6)
        let blocks: [String]
        switch layout {
        case .clean: blocks = [headline, caption] + text
        case .captionTwice: blocks = [headline, "\(caption)\n\(caption)"] + text
        case .headlineTwice: blocks = [headline, headline] + text
        case .everythingTwice:
            let captions = "\(caption)\n\(caption)"
            blocks = [headline, captions + "\nTT", headline, captions] + text
        case .captionAtEnd: blocks = [headline, caption] + text + [caption]
        }
        return blocks.joined(separator: "\n\n")
    }

    /// An article whose paragraphs are parted by subheadings.
    mutating func articleWithSubheadings() -> String {
        let subject = subject()
        var blocks = [title(subject, words: 7...13), title(subject, words: 8...16)]
        for paragraph in paragraphs(subject, count: 4...7) {
            blocks += [paragraph, title(subject, words: 2...6)]
        }
        return blocks.dropLast().joined(separator: "\n\n")
    }

    private mutating func subject() -> [String] {
        (0..<60).map { _ in word() }
    }

    private mutating func paragraphs(_ subject: [String], count: ClosedRange<Int>) -> [String] {
        (0..<Int.random(in: count, using: &numbers)).map { _ in
            (0..<Int.random(in: 2...5, using: &numbers)).map { _ in
                title(subject, words: 10...24) + "."
            }.joined(separator: " ")
        }
    }

    private mutating func title(_ subject: [String], words: ClosedRange<Int>) -> String {
        let count = Int.random(in: words, using: &numbers)
        let text = (0..<count).map { _ in
            let words = Bool.random(using: &numbers) ? Self.commonWords : subject
            return words[Int.random(in: words.indices, using: &numbers)]
        }.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private mutating func word() -> String {
        (0..<Int.random(in: 2...4, using: &numbers)).map { _ in
            Self.syllables[Int.random(in: Self.syllables.indices, using: &numbers)]
        }.joined()
    }
}
