// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar.
///
/// The date is used as written, and a time zone is ignored. These forms are read, because each has only
/// one meaning:
///
/// - ISO 8601 with or without a time: `2026-11-22`, `2026-11-22T10:00:00Z`;
/// - RFC 822 and RFC 5322 and their parts: `Sun, 22 Nov 2026 10:00:00 +0000`, `22 November 2026`;
/// - the English form `November 22, 2026`;
/// - seconds (9 or 10 digits) or milliseconds (12 or 13 digits) since 1970 in UTC.
struct CalendarDate: CustomStringConvertible {
    let year: Int
    let month: Int
    let day: Int

    /// Reads a date; nil if the text is not a valid date in one of these forms.
    init?(_ text: String) {
        guard let date = Self.iso(text) ?? Self.epoch(text) ?? Self.named(text) else { return nil }
        self = date
    }

    private init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads the date at the beginning of an ISO 8601 text.
    private static func iso(_ text: String) -> CalendarDate? {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes.count == 10 || [UInt8(ascii: "T"), UInt8(ascii: " ")].contains(bytes[10]),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// Reads seconds or milliseconds since the beginning of 1970, which may have decimals.
    private static func epoch(_ text: String) -> CalendarDate? {
        let bytes = Array(text.utf8.prefix(32))
        let digits = bytes.prefix { $0 != UInt8(ascii: ".") }
        let rest = bytes[digits.endIndex...].dropFirst()
        guard text.utf8.count < 32, digits.endIndex == bytes.endIndex || !rest.isEmpty,
            number(rest.prefix(18)) != nil, let number = number(digits.prefix(18))
        else { return nil }
        switch digits.count {
        case 9, 10: return CalendarDate(ordinal: start + number / 86_400)
        case 12, 13: return CalendarDate(ordinal: start + number / 86_400_000)
        default: return nil
        }
    }

    /// The number of 1 January 1970.
    private static var start: Int { firstDay(of: 1970) }

    /// Makes the day with a number; the inverse of `ordinal`.
    private init?(ordinal: Int) {
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

    /// Reads a date with the English name of a month.
    private static func named(_ text: String) -> CalendarDate? {
        guard text.utf8.count <= 64 else { return nil }
        var words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }[...]
        if let first = words.first, isName(first, of: weekdays) != nil { words.removeFirst() }
        guard words.count >= 3 else { return nil }
        let (one, two) = (words[words.startIndex], words[words.startIndex + 1])
        let isDayFirst = isName(one, of: months) == nil
        guard let month = isName(isDayFirst ? two : one, of: months),
            let day = shortNumber(isDayFirst ? one : two),
            let year = year(words[words.startIndex + 2]), isTime(words.dropFirst(3))
        else { return nil }
        return CalendarDate(year: year, month: month + 1, day: day)
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// The index of a name that is written in full or with its first three letters.
    private static func isName(_ word: Substring.UTF8View, of names: [String]) -> Int? {
        let lower = word.map { $0 | 0x20 }
        return names.firstIndex { name in
            lower.elementsEqual(name.utf8) || lower.elementsEqual(name.utf8.prefix(3))
        }
    }

    private static func shortNumber(_ word: Substring.UTF8View) -> Int? {
        (1...2).contains(word.count) ? number(Array(word)[...]) : nil
    }

    /// Reads a year; one of two digits is from 1950 to 2049, as RFC 5322 prescribes.
    private static func year(_ word: Substring.UTF8View) -> Int? {
        guard word.count == 2 || word.count == 4, let year = number(Array(word)[...]) else {
            return nil
        }
        return word.count == 4 ? year : year < 50 ? 2000 + year : 1900 + year
    }

    /// Whether words after a date are nothing, or a time and at most a zone.
    private static func isTime(_ words: ArraySlice<Substring.UTF8View>) -> Bool {
        guard let first = words.first else { return true }
        return words.count <= 3 && first.contains(UInt8(ascii: ":"))
            && first.allSatisfy { (0x30...0x3A).contains($0) }
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
