// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct WrittenDateTests {
    /// Dates as they are written, and as ISO 8601 or "" if they cannot be read.
    private static let dates = [
        ("2024-01-05", "2024-01-05"), ("2024-01-05T10:30:00Z", "2024-01-05T10:30:00Z"),
        ("2024-01-05t10:30z", "2024-01-05T10:30Z"),
        ("2024-01-05T23:30:00-05:00", "2024-01-05T23:30:00-05:00"),
        ("2024-01-05 10:30", "2024-01-05T10:30"),
        ("2024-01-05 10:30:00 +0100", "2024-01-05T10:30:00+01:00"),
        ("2024-01-05T10:30:00.123456789+01:00", "2024-01-05T10:30:00.123456789+01:00"),
        ("Fri, 05 Jan 2024 10:30:00 +0200", "2024-01-05T10:30:00+02:00"),
        ("Fri, 05 Jan 2024 10:30:00 GMT", "2024-01-05T10:30:00Z"),
        ("Friday, 5 January 24 10:30 EST (x)", "2024-01-05T10:30-05:00"),
        ("Fri, 05 Jan 2024 10:30:00 CEST", "2024-01-05T10:30:00"),
        ("January 5, 2024", "2024-01-05"), ("5 Jan 2024", "2024-01-05"),
        ("1704448800", "2024-01-05T10:00:00Z"), ("1704448800123", "2024-01-05T10:00:00Z"),
        ("1704448800.5", "2024-01-05T10:00:00Z"), ("05.01.2024", "2024-01-05"),
        ("5.1.2024 10:30", "2024-01-05T10:30"), ("2024", "2024"), ("2024-01", "2024-01"),
        ("2024-W05", "2024-W05"), ("20240105", "2024-01-05"), (" 2024-01-05 ", "2024-01-05"),
        ("", ""), ("2024-02-30", ""), ("05/01/2024", ""), ("25/01/2024", ""), ("yesterday", ""),
        ("2024-W54", ""), ("2024-13", ""), ("20241305", ""), ("2024-01-05T25:00", ""),
        ("2024-01-05x", ""), ("05.13.2024", ""), ("1.2.24", ""), ("0000-01-01", ""),
        ("99999999999999999999", ""), ("2024-01-05T10:30:00+99:00", ""),
    ]

    @Test(arguments: dates) func datesAreReadIfTheyHaveOneMeaning(_ text: String, _ iso: String) {
        #expect((WrittenDate(text)?.description ?? "") == iso)
    }

    @Test func theOrderOfNumbersCanBeStated() {
        #expect(WrittenDate("05/01/2024", order: .dmy)?.description == "2024-01-05")
        #expect(WrittenDate("05/01/2024", order: .mdy)?.description == "2024-05-01")
        #expect(WrittenDate("1/5/24", order: .dmy)?.description == "2024-05-01")
        #expect(WrittenDate("2024/1/5", order: .ymd)?.description == "2024-01-05")
        #expect(WrittenDate("25/01/2024", order: .mdy) == nil)
        #expect(WrittenDate("05.01.2024", order: .mdy)?.description == "2024-05-01")
        #expect(DateOrder.dmy.normalized("05/01/2024") == "2024-01-05")
        #expect(DateOrder.dmy.normalized("Fri, 05 Jan 2024") == "Fri, 05 Jan 2024")
        #expect(DateOrder.dmy.normalized("soon") == "soon")
    }

    @Test func lessPreciseDatesHaveALastDay() throws {
        let pairs = [
            ("2024", "2024-12-31"), ("2024-02", "2024-02-29"), ("2023-12", "2023-12-31"),
            ("2024-W01", "2024-01-07"), ("2024-01-05", "2024-01-05"),
        ]
        for (date, last) in pairs {
            #expect(WrittenDate(date)?.lastOrdinal == WrittenDate(last)?.ordinal, "\(date)")
        }
    }

    @Test func groupsNeedTheirPrecision() {
        #expect(DateUnit.allCases.map { $0.key("2024") } == [nil, nil, nil, "2024"])
        #expect(DateUnit.allCases.map { $0.key("2024-01") } == [nil, nil, "2024-01", "2024"])
        #expect(DateUnit.allCases.map { $0.key("2024-W01") } == [nil, "2024-W01", nil, "2024"])
    }
}
