// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

struct DateWordsTests {
    private func isDate(_ line: String, mayHaveOther: Bool = false) -> Bool {
        DateWords.isDate(Array(line.utf8)[...], mayHaveOther: mayHaveOther)
    }

    @Test(arguments: [
        "14 February 2024", "Feb. 14, 2024 at 10:30 AM", "2024-02-14", "14.02.2024, 10:30 Uhr",
        "Mittwoch, 14. Februar 2024", "le 14 février 2024 à 10h30", "14 de febrero de 2024",
        "14 февраля 2024 г.", "2024年2月14日", "Published: 02/14/2024", "14 FEBRUARY",
    ])
    func datesAreDates(_ line: String) {
        #expect(isDate(line))
    }

    @Test(arguments: [
        "", "2024", "10:30", "In 2024, three bells were found", "Room 12", "May", "1 of 3 pages",
        "1.20 m", "+1 212 555 0100", "2024 2025",
    ])
    func otherLinesAreNot(_ line: String) {
        #expect(!isDate(line))
    }

    @Test func aMarkedDateMayHaveAnotherWord() {
        #expect(!isDate("Seen 14 February 2024"))
        #expect(isDate("Seen 14 February 2024", mayHaveOther: true))
    }
}
