// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyAnalyzers

struct NearDuplicatesTests {
    /// Thirty texts, each with three copies, of which each is changed more than the one before it.
    private func documents(_ seed: UInt64) -> [(id: String, text: String)] {
        var texts = SyntheticTexts(seed: seed)
        var documents: [(id: String, text: String)] = []
        for number in 0..<30 {
            let words = texts.words(200)
            for copy in 0..<4 {
                let changed = texts.changed(words, times: copy * 3)
                documents.append(("d\(number)-\(copy)", changed.joined(separator: " ")))
            }
        }
        return texts.shuffled(documents)
    }

    /// Maps each near duplicate to the first document of its cluster, found without hashing.
    private func expected(_ documents: [(id: String, text: String)]) -> [String: String] {
        var firsts: [(id: String, shingles: Set<String>)] = []
        var joined: [String: String] = [:]
        for document in documents.sorted(by: { $0.id < $1.id }) {
            let words = document.text.split(separator: " ")
            let shingles = Set(
                (0...words.count - 5).map { words[$0..<$0 + 5].joined(separator: " ") })
            let first = firsts.first {
                Double($0.shingles.intersection(shingles).count)
                    >= 0.8 * Double($0.shingles.union(shingles).count)
            }
            if let first {
                joined[document.id] = first.id
            } else {
                firsts.append((document.id, shingles))
            }
        }
        return joined
    }

    @Test(arguments: LawSeeds.first(2))
    func findsWhatComparingAllWithAllFinds(_ seed: UInt64) throws {
        let documents = documents(seed)
        var analyzer = NearDuplicates()
        analyzer.members = 1000
        let section = analyzer.report(of: documents).section
        let members = try #require(section.tables.first { $0.name == "members" })
        let expected = expected(documents)
        #expect(expected.count >= 30)
        #expect(members.rows.count == expected.count)
        for row in members.rows {
            guard case .text(let id) = row[0], case .text(let first) = row[1] else { continue }
            #expect(expected[id] == first)
        }
        // Nothing depends on the order of the documents.
        #expect(analyzer.report(of: documents.reversed()).section == section)
    }

    @Test func clustersAreStarsAroundTheSmallestId() {
        var texts = SyntheticTexts(seed: 3)
        let words = texts.words(60)
        let other = texts.words(60)
        let report = NearDuplicates().report(of: [
            ("z", words.joined(separator: " ")), ("b", words.joined(separator: " ")),
            ("m", words.joined(separator: " ").uppercased()),
            ("a", other.joined(separator: " ")),
        ])
        #expect(
            report.section.tables[0].rows == [
                [.text("b"), .count(3), .number(1, decimals: 3), .text("m, z")]
            ])
        #expect(
            report.figures.filter { $0.name.contains("cluster") || $0.name.contains("dup") } == [
                Figure("a.clustered", .count(3)), Figure("a.clusters", .count(1)),
                Figure("a.duplicate_share", .part(2, of: 4)), Figure("a.duplicates", .count(2)),
            ])
    }

    @Test func theSameIdTwiceIsTwoDocuments() {
        var texts = SyntheticTexts(seed: 4)
        let words = texts.words(40).joined(separator: " ")
        let other = texts.words(40).joined(separator: " ")
        let same = [(id: "a", text: words), (id: "a", text: words)]
        #expect(NearDuplicates().figure("duplicates", of: same) == .count(1))
        let different = [(id: "a", text: words), (id: "a", text: other)]
        #expect(NearDuplicates().figure("duplicates", of: different) == .count(0))
    }

    @Test func shortTextsAreNotCompared() {
        let same = [(id: "a", text: "too short"), (id: "b", text: "too short")]
        #expect(NearDuplicates().figure("duplicates", of: same) == .count(0))
        var analyzer = NearDuplicates()
        analyzer.minWords = 1
        #expect(analyzer.figure("duplicates", of: same) == .count(1))
    }

    @Test func meetsTheAnalyzerContract() throws {
        try checkAnalyzer(
            NearDuplicates.self, options: ["min_words": 1, "shingle": 1, "similarity": 0.5])
    }
}

/// Texts of synthetic words, some of them changed copies of others.
private struct SyntheticTexts {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func words(_ count: Int) -> [String] {
        (0..<count).map { _ in "w\(Int.random(in: 0..<5000, using: &random))" }
    }

    /// The words with some of them replaced.
    mutating func changed(_ words: [String], times: Int) -> [String] {
        var changed = words
        for _ in 0..<times {
            let place = Int.random(in: words.indices, using: &random)
            changed[place] = "n\(Int.random(in: 0..<5000, using: &random))"
        }
        return changed
    }

    mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
        list.shuffled(using: &random)
    }
}
