// SPDX-License-Identifier: Apache-2.0

/// The unit of time by which documents are grouped.
package enum DateUnit: String, Sendable, Hashable, CaseIterable {
    /// A day, such as `2026-11-22`.
    case day
    /// A week of ISO 8601, such as `2026-W47`, which begins on Monday.
    case week
    /// A month, such as `2026-11`.
    case month
    /// A year, such as `2026`.
    case year

    /// Returns the key of the group that contains a date, such as `2026-W47`; nil if the text is
    /// not a date.
    ///
    /// - Parameter text: a date as `CalendarDate` reads it.
    package func key(_ text: String) -> String? {
        guard let date = CalendarDate(text) else { return nil }
        return switch self {
        case .day: date.description
        case .week: date.isoWeek
        case .month: String(date.description.prefix(7))
        case .year: String(date.description.prefix(4))
        }
    }
}

extension DateUnit {
    /// Returns the position of a group on a time axis, in units since a fixed start; nil if the key
    /// is not a date.
    ///
    /// - Parameter key: a result of `key(_:)`.
    package func position(of key: String) -> Int? {
        switch self {
        case .day: CalendarDate(key)?.ordinal
        case .week: Self.week(key)
        case .month: CalendarDate(key + "-01").map { $0.year * 12 + $0.month }
        case .year: CalendarDate(key + "-01-01")?.year
        }
    }

    /// Returns the number of a week such as `2026-W47`, counted from a fixed start.
    ///
    /// Weeks begin on Monday, and the 4th of January is always in the first week of the year (ISO
    /// 8601).
    private static func week(_ key: String) -> Int? {
        let parts = key.split(separator: "-")
        guard parts.count == 2, parts[1].hasPrefix("W"), let week = Int(parts[1].dropFirst()),
            (1...53).contains(week), let date = CalendarDate("\(parts[0])-01-04")
        else { return nil }
        let monday = date.ordinal - (date.ordinal + 6) % 7
        return monday / 7 + week - 1
    }
}
