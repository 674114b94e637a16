// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import TestSupport
import Testing

@testable import GalleyRunner

struct ArticleReaderTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func reading(_ text: String, name: String = "page.txt") throws -> Reading {
        try scratch.write(text, to: name)
        var options = InputOptions()
        options.unit = .article
        return Reading([name], in: scratch, options)
    }

    private func article(_ title: String) -> String {
        let sentence = "The council met on Monday evening and spoke for three hours about it"
        return "\(title)\n\n\(sentence), and nobody left before the end.\n\n"
            + "\(sentence), but the vote was put off until the next week.\n"
    }

    @Test func anArticleIsADocument() throws {
        let page = article("Harbour Opens a Bridge") + "\n\n" + article("School Gets a New Roof")
        let documents = try reading(page).documents
        #expect(documents.map(\.id) == ["page.txt#1", "page.txt#2"])
        #expect(documents.map(\.origin.line) == [1, 8])
        #expect(documents.map { $0.text.hasPrefix("Harbour") } == [true, false])
        #expect(documents.map { $0.text.hasSuffix("next week.") } == [true, true])
    }

    @Test func aPageWithoutHeadlinesIsOneDocument() throws {
        #expect(try reading("one\n\ntwo\n").lines == ["page.txt#1 = \"one\\n\\ntwo\""])
    }

    @Test func aBlankPageHasNone() throws {
        #expect(try reading(" \n\n").lines.isEmpty)
    }

    @Test func recordsStayWhole() throws {
        let lines = try reading("{\"text\": \"one\"}\n{\"text\": \"two\"}\n", name: "a.jsonl").lines
        #expect(lines == ["a.jsonl#1 = \"one\"", "a.jsonl#2 = \"two\""])
    }
}
