// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyAnalyzers

struct RepetitionConformanceTests {
    @Test(arguments: [
        RepetitionVariant.gopherDatatrove, .gopherDolma, .fineweb,
    ])
    func valuesAreThoseOfTheOriginalTool(_ variant: RepetitionVariant) throws {
        let cases = try RepetitionCase.all()
        #expect(cases.count == 160)
        for (number, item) in cases.enumerated() {
            let found = variant.measures(of: item.text)
            for (name, value) in item.expected(variant) {
                let measure = try #require(RepetitionMeasure(rawValue: name))
                let mine = try #require(found[measure])
                #expect(abs(mine - value) < 1e-12, "\(name) of text \(number)")
            }
            // The original states no value for phrases that are longer than the text; here the
            // value is 0.
            for (measure, value) in found.values where value != 0 {
                #expect(
                    item.expected(variant).isEmpty
                        || item.expected(variant)[measure.rawValue] != nil)
            }
        }
    }

    @Test func linesAreDroppedAsByC4() throws {
        for item in try RepetitionCase.all() {
            let share = try #require(RepetitionVariant.c4.measures(of: item.text)[.droppedLines])
            let lines = item.text.pieces(0..<item.text.bytes.count, joins: false)
                .count { !item.text.trimmed($0).isEmpty }
            #expect(Int((share * Double(lines)).rounded()) == item.droppedLines)
        }
    }
}

/// A text with the values that the original packages compute, as written by `make-cases.py`.
private struct RepetitionCase {
    let text: RepetitionText
    private let json: JSONValue

    static func all() throws -> [RepetitionCase] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "repetition-cases.jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            RepetitionCase(json: try JSONValue(parsing: Array($0)))
        }
    }

    private init(json: JSONValue) {
        self.json = json
        let offsets = (json["words"]?.arrayValue ?? []).compactMap(\.integerValue).map(Int.init)
        let words = stride(from: 0, to: offsets.count, by: 2).map { offsets[$0]..<offsets[$0 + 1] }
        text = RepetitionText(json["text"]?.stringValue ?? "", words: words)
    }

    /// The number of lines that C4's rules drop.
    var droppedLines: Int? { json["c4_dropped"]?.integerValue.map(Int.init) }

    /// The values that a package computes; empty if the package refuses the text.
    func expected(_ variant: RepetitionVariant) -> [String: Double] {
        guard case .object(let members) = json[variant.rawValue] else { return [:] }
        let pairs = members.compactMap { member in
            member.value.numberValue.map { (member.key, $0) }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
