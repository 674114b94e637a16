// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar.
struct CalendarDate: Sendable, Hashable, CustomStringConvertible {
    let year: Int
    let month: Int
    let day: Int

    /// Makes a day; nil if the calendar has no such day.
    init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Makes the day with a number; the inverse of `ordinal`.
    init?(ordinal: Int) {
        // A year has at most 366 days, so this year is not too late.
        var year = max(ordinal / 366, 1)
        while Self.firstDay(of: year + 1) <= ordinal { year += 1 }
        var month = 1
        var day = ordinal - Self.firstDay(of: year) + 1
        while month < 12, day > Self.days(in: month, of: year) {
            day -= Self.days(in: month, of: year)
            month += 1
        }
        self.init(year: year, month: month, day: day)
    }

    /// Makes the Monday of an ISO 8601 week; nil if the year has no such week.
    ///
    /// The 4th of January is always in the first week of the year.
    init?(isoYear year: Int, week: Int) {
        guard let fourth = CalendarDate(year: year, month: 1, day: 4), (1...53).contains(week),
            let monday = CalendarDate(
                ordinal: fourth.ordinal - (fourth.ordinal + 6) % 7 + (week - 1) * 7),
            monday.isoWeek == "\(Self.padded(year, 4))-W\(Self.padded(week, 2))"
        else { return nil }
        self = monday
    }

    /// The number of 1 January 1970.
    static var unixStart: Int { firstDay(of: 1970) }

    /// The date as ISO 8601, such as `2026-11-22`.
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

    /// A number with zeros before it.
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
}
