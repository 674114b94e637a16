// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPages
import GalleyTesting
import Testing

@testable import GalleyAnalyzers

struct BoilerplateTests {
    private let pages = [
        (id: "b", text: "Read all about it!\nThe ferry leaves at noon.\nShare\nShare\n"),
        (id: "a", text: "READ ALL “ABOUT” IT\nA whale was seen.\nShare\n"),
        (id: "c", text: "Read all about it\nA whale was seen.\n"),
    ]

    @Test func linesOfEnoughDocumentsAreListedWithTheFirstById() {
        let section = Boilerplate().report(of: pages).section
        let table = section.tables.first { $0.name == "clusters" }
        #expect(
            table?.rows.map { Array($0[..<4]) + [$0[5]] } == [
                [.text("READ ALL “ABOUT” IT"), .count(3), .part(3, of: 3), .count(3), .text("a")]
            ])
        #expect(
            section.highlights == [
                "1 line recurs in 3 documents or more and makes up 42.9 % of the words."
            ])
    }

    @Test func copiesWithinADocumentCountAsOneDocument() {
        var analyzer = Boilerplate()
        analyzer.minDocuments = 2
        let table = analyzer.report(of: pages).section.tables[0]
        #expect(
            table.rows.map { [$0[0], $0[1], $0[3]] } == [
                [.text("READ ALL “ABOUT” IT"), .count(3), .count(3)],
                [.text("Share"), .count(2), .count(3)],
                [.text("A whale was seen."), .count(2), .count(2)],
            ])
    }

    @Test func sharesAreOfAllLines() {
        #expect(Boilerplate().figure("recurring_lines", of: pages) == .count(1))
        #expect(Boilerplate().figure("line_share", of: pages) == .part(3, of: 9))
        #expect(Boilerplate().figure("word_share", of: []) == .missing)
    }

    @Test func minShareRaisesTheNumberOfDocuments() {
        var analyzer = Boilerplate()
        analyzer.minDocuments = 2
        analyzer.minShare = 0.7
        #expect(analyzer.figure("recurring_lines", of: pages) == .count(1))
    }

    @Test func topLimitsTheListAndNotTheTotal() {
        var analyzer = Boilerplate()
        analyzer.minDocuments = 2
        analyzer.top = 1
        let table = analyzer.report(of: pages).section.tables[0]
        #expect(table.rows.count == 1)
        #expect(table.total == 3)
    }

    @Test func aRowIsReadAsItWasWritten() throws {
        let key = try #require(PageStructure("some words").key(of: 0))
        let line = RecurringLine(
            key: key, documents: 2, times: 3, words: 2,
            first: .init(
                document: ExactText("é"), role: "caption", text: ExactText("\"x\"")))
        let read = try #require(RecurringLine(row: line.row))
        #expect(read.row == line.row)
        #expect(RecurringLine(row: Array(line.row.dropLast())) == nil)
        #expect(RecurringLine(row: ["00"] + line.row.dropFirst()) == nil)
    }

    @Test func meetsTheAnalyzerContract() throws {
        try checkAnalyzer(Boilerplate.self, options: ["min_documents": 2, "top": 2])
    }
}
