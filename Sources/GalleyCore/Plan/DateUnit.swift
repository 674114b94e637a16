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
    /// not a date, or not so precise.
    ///
    /// - Parameter text: a date as `WrittenDate` reads it.
    package func key(_ text: String) -> String? {
        guard let date = WrittenDate(text) else { return nil }
        return switch (self, date.precision) {
        case (.day, .day): date.day.description
        case (.week, .day), (.week, .week): date.day.isoWeek
        case (.month, .day), (.month, .month): String(date.day.description.prefix(7))
        // The year of a week is the year of its Thursday.
        case (.year, .week): String(date.day.isoWeek.prefix(4))
        case (.year, _): String(date.day.description.prefix(4))
        default: nil
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
        case .day: written(key)?.day.ordinal
        // Weeks begin on Monday, the first day of the calendar.
        case .week: written(key).map { $0.day.ordinal / 7 }
        case .month: written(key).map { $0.day.year * 12 + $0.day.month }
        case .year: written(key)?.day.year
        }
    }

    /// Reads a date that has just the precision of this unit.
    private func written(_ key: String) -> WrittenDate? {
        WrittenDate(key).flatMap { $0.precision == self ? $0 : nil }
    }
}
