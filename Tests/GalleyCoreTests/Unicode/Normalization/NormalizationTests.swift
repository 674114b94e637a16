// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import GalleyCore

struct NormalizationTests {
    private static let committed = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "NormalizationTest.txt").path

    private static func lines() throws -> [[[UInt32]]] {
        try String(contentsOfFile: committed, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") && !$0.hasPrefix("@") }
            .map { line in
                line.split(separator: ";").map {
                    $0.split(separator: " ").compactMap { UInt32($0, radix: 16) }
                }
            }
    }

    private func isSurelyComposed(_ scalars: [UInt32]) -> Bool {
        var bytes: [UInt8] = []
        for scalar in scalars { bytes.append(utf8Of: scalar) }
        return Normalization.isSurelyComposed(bytes.span)
    }

    @Test func everyLineOfTheOfficialTestPasses() throws {
        let lines = try Self.lines()
        #expect(lines.count == 19074)
        for line in lines {
            try #require(line.count == 5)
            #expect(line[0..<3].allSatisfy { Normalization.composed($0) == line[1] }, "\(line)")
            #expect(line[3...].allSatisfy { Normalization.composed($0) == line[3] }, "\(line)")
            #expect(line[0..<3].allSatisfy { Normalization.decomposed($0) == line[2] }, "\(line)")
            #expect(line[3...].allSatisfy { Normalization.decomposed($0) == line[4] }, "\(line)")
            #expect(line[0] == line[1] || !isSurelyComposed(line[0]), "\(line)")
        }
    }

    @Test(arguments: LawSeeds.sample(Array(UInt32(0)..<16), 1))
    func scalarsThatTheOfficialTestDoesNotNameStayUnchanged(first: UInt32) throws {
        let named = Set(try Self.lines().filter { $0[0].count == 1 }.map { $0[0][0] })
        for scalar in stride(from: first, through: 0x10FFFF, by: 16)
        where !named.contains(scalar) && scalar >> 11 != 0x1B {
            if Normalization.composed([scalar]) != [scalar] { Issue.record("\(scalar)") }
            if Normalization.decomposed([scalar]) != [scalar] { Issue.record("\(scalar)") }
        }
    }

    @Test(arguments: ["", "plain", "naïve Ünïcödé", "Ελληνικά", "русский", "日本語", "한국어"])
    func ordinaryTextIsSurelyComposed(_ text: String) {
        #expect(isSurelyComposed(text.unicodeScalars.map(\.value)))
    }

    @Test func manyMarksAreOrdered() {
        let marks: [UInt32] = (0..<40_000).map { $0.isMultiple(of: 2) ? 0x301 : 0x323 }
        let ordered = Normalization.decomposed([0x61] + marks)
        let expected: [UInt32] =
            [0x61] + Array(repeating: 0x323, count: 20_000)
            + Array(repeating: 0x301, count: 20_000)
        let isOrdered = ordered == expected
        #expect(isOrdered)
    }
}
