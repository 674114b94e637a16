// SPDX-License-Identifier: Apache-2.0

/// To what a date is cut when documents are grouped by time.
public enum DateUnit: String, Sendable, Hashable, CaseIterable {
    /// `2026-11-22`
    case day
    /// `2026-W47`: weeks of ISO 8601 begin on Monday.
    case week
    /// `2026-11`
    case month
    /// `2026`
    case year

    /// The group of a date, or nil if the text is none.
    ///
    /// - Parameter text: ISO 8601 with or without a time; it counts as written, whatever its zone.
    public func key(_ text: String) -> String? {
        guard let date = CalendarDate(text) else { return nil }
        return switch self {
        case .day: date.description
        case .week: date.isoWeek
        case .month: String(date.description.prefix(7))
        case .year: String(date.description.prefix(4))
        }
    }
}
