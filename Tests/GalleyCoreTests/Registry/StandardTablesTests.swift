// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyCore

/// A section that an analyzer makes itself keeps the tables of its measures and rules.
struct StandardTablesTests {
    private static let info = AnalyzerInfo(
        id: "own", summary: "Has a table.", rules: [Rule("seen", "Seen.")],
        measures: [.count("bytes", "Bytes.")])

    @Test func tablesAreAddedAfterTheOwnOnes() {
        var section = Section(tables: [Table("words", title: "Words", columns: [], rows: [])])
        section.addStandardTables(Tally(info: Self.info), Self.info)
        #expect(section.tables.map(\.name) == ["words", "measures", "rules"])
    }

    @Test func aTableWithTheSameNameReplacesTheStandardOne() {
        var section = Section(tables: [Table("rules", title: "Rules", columns: [], rows: [])])
        section.addStandardTables(Tally(info: Self.info), Self.info)
        #expect(section.tables.map(\.title) == ["Rules", "Measures"])
    }
}
