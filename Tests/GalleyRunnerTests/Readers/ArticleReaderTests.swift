// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReaders
import TestSupport
import Testing

@testable import GalleyRunner

struct ArticleReaderTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func reading(_ text: String, name: String = "page.txt") throws -> Reading {
        try scratch.write(text, to: name)
        var options = InputOptions()
        options.settings.each = .article
        return Reading([name], in: scratch, options)
    }

    private let bridge = """
        Harbour Opens a Bridge

        The mayor cut a ribbon on Monday, and several hundred people walked across before any bus.

        It joins the old market with the station, so nobody walks round the harbour until next week.

        """

    private let school = """
        School Gets a New Roof

        Rain fell through the ceiling of four classrooms last winter, and pupils read under umbrellas.

        Workers will lay slates from both sides of the gym, if their crane arrives by next week.

        """

    @Test func anArticleIsADocument() throws {
        let page = bridge + "\n\n" + school
        let documents = try reading(page).documents
        #expect(documents.map(\.id) == ["page.txt#1", "page.txt#2"])
        #expect(documents.map(\.origin.line) == [1, 8])
        #expect(documents.map { $0.text.hasPrefix("Harbour") } == [true, false])
        #expect(documents.map { $0.text.hasSuffix("next week.") } == [true, true])
    }

    @Test func aPageWithoutHeadlinesIsOneDocument() throws {
        #expect(try reading("one\n\ntwo\n").lines == ["page.txt#1 = \"one\\n\\ntwo\""])
    }

    @Test func aBlankPageHasNoArticle() throws {
        #expect(try reading(" \n\n").lines.isEmpty)
    }

    @Test func recordsAreNotDivided() throws {
        let lines = try reading("{\"text\": \"one\"}\n{\"text\": \"two\"}\n", name: "a.jsonl").lines
        #expect(lines == ["a.jsonl#1 = \"one\"", "a.jsonl#2 = \"two\""])
    }
}
