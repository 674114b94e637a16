// SPDX-License-Identifier: Apache-2.0

extension DateUnit {
    /// The place of a group on a time axis, in units from a fixed beginning; nil if the key is of no
    /// date.
    ///
    /// - Parameter key: as `key` makes it.
    package func position(of key: String) -> Int? {
        switch self {
        case .day: CalendarDate(key)?.ordinal
        case .week: Self.week(key)
        case .month: CalendarDate(key + "-01").map { $0.year * 12 + $0.month }
        case .year: CalendarDate(key + "-01-01")?.year
        }
    }

    /// Weeks begin on Monday; the 4th of January is always in the first one (ISO 8601).
    private static func week(_ key: String) -> Int? {
        let parts = key.split(separator: "-")
        guard parts.count == 2, parts[1].hasPrefix("W"), let week = Int(parts[1].dropFirst()),
            (1...53).contains(week), let date = CalendarDate("\(parts[0])-01-04")
        else { return nil }
        let monday = date.ordinal - (date.ordinal + 6) % 7
        return monday / 7 + week - 1
    }
}
