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
    /// - Parameter text: a date in ISO 8601, with or without a time; the date is used as written,
    ///   and the time zone is ignored.
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

/// A day of the Gregorian calendar.
private struct CalendarDate: CustomStringConvertible {
    let year: Int
    let month: Int
    let day: Int

    /// Reads the date at the beginning of an ISO 8601 text; nil if there is no valid date.
    init?(_ text: String) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes.count == 10 || [UInt8(ascii: "T"), UInt8(ascii: " ")].contains(bytes[10]),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10]), year > 0, (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    var description: String {
        "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    /// The ISO 8601 week, such as `2026-W47`; the year of a week is the year of its Thursday.
    var isoWeek: String {
        let weekday = (ordinal + 6) % 7
        let thursday = ordinal - weekday + 3
        var year = self.year
        if thursday < Self.firstDay(of: year) { year -= 1 }
        if thursday >= Self.firstDay(of: year + 1) { year += 1 }
        let week = (thursday - Self.firstDay(of: year)) / 7 + 1
        return "\(Self.padded(year, 4))-W\(Self.padded(week, 2))"
    }

    /// The number of the day; the first day of year 1, a Monday, has number 1.
    var ordinal: Int {
        let before = (1..<month).reduce(0) { $0 + Self.days(in: $1, of: year) }
        return Self.firstDay(of: year) + before + day - 1
    }

    private static func firstDay(of year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400 + 1
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
}
