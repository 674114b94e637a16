// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@Suite("Places on a time axis")
struct DateUnitPositionTests {
    @Test(
        "what follows has the next place",
        arguments: [
            (DateUnit.day, "2024-02-28", "2024-02-29"), (.day, "2025-12-31", "2026-01-01"),
            (.week, "2020-W53", "2021-W01"), (.week, "2025-W52", "2026-W01"),
            (.week, "2026-W08", "2026-W09"), (.month, "2025-12", "2026-01"),
            (.year, "1999", "2000"),
        ])
    func next(_ unit: DateUnit, _ first: String, _ second: String) throws {
        let place = try #require(unit.position(of: first))
        #expect(unit.position(of: second) == place + 1)
    }

    @Test("every day of years is in the place of its week")
    func weeks() throws {
        let start = try #require(DateUnit.day.position(of: "2019-12-30"))
        let week = try #require(DateUnit.week.position(of: "2020-W01"))
        for date in ["2020-12-31", "2021-01-03", "2021-01-04", "2023-01-01", "2024-12-30"] {
            let key = try #require(DateUnit.week.key(date))
            let days = try #require(DateUnit.day.position(of: date)) - start
            #expect(try #require(DateUnit.week.position(of: key)) - week == days / 7, "\(date)")
        }
    }

    @Test("what is no date has no place", arguments: DateUnit.allCases)
    func none(_ unit: DateUnit) {
        for key in ["(none)", "", "2026-W60", "2026-13", "x-W01", "26", "2026-W0x", "2026-02-30"] {
            #expect(unit.position(of: key) == nil, "\(key)")
        }
    }
}
