// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyAnalyzers

struct RepetitionConformanceTests {
    @Test(arguments: [
        RepetitionVariant.gopherDatatrove, .gopherDolma, .fineweb,
    ])
    func valuesAreThoseOfTheOriginal(_ variant: RepetitionVariant) throws {
        let cases = try RepetitionCase.all()
        #expect(cases.count == 160)
        for (number, item) in cases.enumerated() {
            let found = variant.measures(of: item.text)
            for (name, value) in item.expected(variant) {
                let measure = try #require(RepetitionMeasure(rawValue: name))
                let mine = try #require(found[measure])
                #expect(abs(mine - value) < 1e-12, "\(name) of text \(number)")
            }
            // What the original does not say is 0 here: phrases longer than the text.
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
