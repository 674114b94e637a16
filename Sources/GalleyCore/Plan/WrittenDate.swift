// SPDX-License-Identifier: Apache-2.0

/// A date as the sources of documents write it: a year, a month, a week, a day or a moment.
///
/// These forms are read, because each has only one meaning:
///
/// - ISO 8601: `2026`, `2026-11`, `2026-W47`, `2026-11-22`, `20261122`, and days with a time and a
///   zone, such as `2026-11-22T10:00:00+01:00`;
/// - RFC 822 and RFC 5322 and their parts: `Sun, 22 Nov 2026 10:00:00 +0000`, `22 November 2026`;
/// - the English form `November 22, 2026`, and numbers with dots, `22.11.2026`;
/// - seconds (9 or 10 digits) or milliseconds (12 or 13 digits) since 1970 in UTC.
///
/// A date such as `05/01/2024` means two days, so it is read only if the order is stated. The day is
/// the day as written, whatever the zone is.
package struct WrittenDate: Sendable, Hashable, CustomStringConvertible {
    /// The first day of the year, the month or the week; otherwise the day.
    let day: CalendarDate
    /// What the date states.
    package let precision: DateUnit
    /// The time and the zone as ISO 8601, such as `T10:00:00+01:00`; empty if there is none.
    private let time: String

    /// Reads a date; nil if the text is not a valid date in one of the forms.
    ///
    /// - Parameter order: the order of day, month and year in dates that consist of numbers.
    package init?(_ text: String, order: DateOrder? = nil) {
        guard text.utf8.count <= Self.longest else { return nil }
        let bytes = Self.trimmed(text)
        guard
            let date = Self.iso(bytes) ?? Self.epoch(bytes) ?? Self.named(bytes)
                ?? Self.numbers(bytes, order)
        else { return nil }
        self = date
    }

    private init?(_ day: CalendarDate?, _ precision: DateUnit = .day, time: String? = "") {
        guard let day, let time else { return nil }
        self.day = day
        self.precision = precision
        self.time = time
    }

    /// The date as ISO 8601, as precise as it was written, such as `2026-11` or `2026-11-22`.
    package var description: String {
        switch precision {
        case .year: String(day.description.prefix(4))
        case .month: String(day.description.prefix(7))
        case .week: day.isoWeek
        case .day: day.description + time
        }
    }

    /// The number of the day in the calendar, for comparisons.
    package var ordinal: Int { day.ordinal }

    /// The number of the last day that the date may mean.
    package var lastOrdinal: Int {
        switch precision {
        case .day: day.ordinal
        case .week: day.ordinal + 6
        case .month: Self.start(day.month == 12 ? day.year + 1 : day.year, day.month % 12 + 1) - 1
        case .year: Self.start(day.year + 1, 1) - 1
        }
    }

    /// The number of the first day of a month; the calendar ends with the year 9999.
    private static func start(_ year: Int, _ month: Int) -> Int {
        CalendarDate(year: year, month: month, day: 1)?.ordinal ?? .max
    }

    /// The maximum length of a date in bytes.
    private static let longest = 64

    private static func trimmed(_ text: String) -> ArraySlice<UInt8> {
        let bytes = Array(text.utf8).drop { $0 == 0x20 }
        return bytes.dropLast(bytes.reversed().prefix { $0 == 0x20 }.count)
    }
}

/// ISO 8601.
extension WrittenDate {
    private static func iso(_ bytes: ArraySlice<UInt8>) -> WrittenDate? {
        guard bytes.count >= 4, let year = number(bytes.prefix(4)) else { return nil }
        let rest = bytes.dropFirst(4)
        if rest.isEmpty { return WrittenDate(CalendarDate(year: year, month: 1, day: 1), .year) }
        if rest.count == 4, let number = number(rest) {
            return WrittenDate(CalendarDate(year: year, month: number / 100, day: number % 100))
        }
        guard rest.first == UInt8(ascii: "-") else { return nil }
        return month(year, rest.dropFirst())
    }

    /// Reads what follows the year and a hyphen.
    private static func month(_ year: Int, _ bytes: ArraySlice<UInt8>) -> WrittenDate? {
        if bytes.first == UInt8(ascii: "W") {
            guard bytes.count == 3, let week = number(bytes.dropFirst()) else { return nil }
            return WrittenDate(CalendarDate(isoYear: year, week: week), .week)
        }
        guard bytes.count >= 2, let month = number(bytes.prefix(2)) else { return nil }
        let rest = bytes.dropFirst(2)
        if rest.isEmpty {
            return WrittenDate(CalendarDate(year: year, month: month, day: 1), .month)
        }
        guard rest.first == UInt8(ascii: "-"), rest.count >= 3,
            let day = number(rest.dropFirst().prefix(2))
        else { return nil }
        return WrittenDate(
            CalendarDate(year: year, month: month, day: day),
            time: isoTime(rest.dropFirst(3)))
    }

    /// Returns a time after a day as ISO 8601; nil if the bytes are neither empty nor a time.
    private static func isoTime(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let first = bytes.first else { return "" }
        guard [UInt8(ascii: "T"), UInt8(ascii: "t"), 0x20].contains(first) else { return nil }
        let words = bytes.dropFirst().split(separator: 0x20)
        guard let clock = words.first, words.count <= 2 else { return nil }
        let end = clock.firstIndex { "Zz+-".utf8.contains($0) } ?? clock.endIndex
        let zone = words.count == 2 ? words[1] : clock[end...]
        guard words.count == 1 || end == clock.endIndex else { return nil }
        return self.time(clock[..<end], zone)
    }

    /// Returns a time and a zone as ISO 8601; nil if they are not valid.
    ///
    /// - Parameters:
    ///   - clock: hours, minutes and, possibly, seconds with decimals.
    ///   - zone: `Z`, a name of RFC 5322, an offset, or nothing.
    private static func time(_ clock: ArraySlice<UInt8>, _ zone: ArraySlice<UInt8>) -> String? {
        let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].count <= 2, parts[1].count == 2,
            let hour = number(parts[0]), let minute = number(parts[1]), hour < 24, minute < 60,
            let zone = offset(zone)
        else { return nil }
        let start = "T\(CalendarDate.padded(hour, 2)):\(CalendarDate.padded(minute, 2))"
        guard parts.count == 3 else { return start + zone }
        let seconds = parts[2].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard seconds.count <= 2, seconds[0].count == 2, let second = number(seconds[0]),
            second <= 60, seconds.count == 1 || number(seconds[1].prefix(18)) != nil
        else { return nil }
        return start + ":" + String(decoding: parts[2], as: UTF8.self) + zone
    }

    /// The zones that RFC 5322 names, as offsets.
    private static let zones = [
        "z": "Z", "ut": "Z", "utc": "Z", "gmt": "Z", "est": "-05:00", "edt": "-04:00",
        "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00",
        "pdt": "-07:00",
    ]

    /// Returns the offset of a zone as ISO 8601; nil if the zone is not known.
    private static func offset(_ zone: ArraySlice<UInt8>) -> String? {
        guard let first = zone.first else { return "" }
        if let known = zones[String(decoding: zone.map { $0 | 0x20 }, as: UTF8.self)] {
            return known
        }
        let digits = zone.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard "+-".utf8.contains(first), digits.count == 2 || digits.count == 4,
            let hours = number(digits.prefix(2)), let minutes = number(digits.dropFirst(2)),
            hours < 24, minutes < 60
        else { return nil }
        return (first == UInt8(ascii: "+") ? "+" : "-") + CalendarDate.padded(hours, 2) + ":"
            + CalendarDate.padded(minutes, 2)
    }
}

/// Numbers since 1970, and dates that consist of numbers.
extension WrittenDate {
    /// Reads seconds or milliseconds since the beginning of 1970, which may have decimals.
    private static func epoch(_ bytes: ArraySlice<UInt8>) -> WrittenDate? {
        let digits = bytes.prefix { $0 != UInt8(ascii: ".") }
        let rest = bytes[digits.endIndex...].dropFirst()
        guard bytes.count < 32, digits.endIndex == bytes.endIndex || !rest.isEmpty,
            number(rest.prefix(18)) != nil, let number = number(digits.prefix(18))
        else { return nil }
        switch digits.count {
        case 9, 10: return moment(number)
        case 12, 13: return moment(number / 1000)
        default: return nil
        }
    }

    private static func moment(_ seconds: Int) -> WrittenDate? {
        let second = seconds % 86_400
        let clock = [second / 3600, second / 60 % 60, second % 60]
            .map { CalendarDate.padded($0, 2) }.joined(separator: ":")
        return WrittenDate(
            CalendarDate(ordinal: CalendarDate.unixStart + seconds / 86_400), time: "T\(clock)Z")
    }

    /// Reads a date of three numbers; with dots, the day is first if no order is stated.
    private static func numbers(_ bytes: ArraySlice<UInt8>, _ order: DateOrder?) -> WrittenDate? {
        let end = bytes.firstIndex { $0 == 0x20 || $0 == UInt8(ascii: "T") } ?? bytes.endIndex
        guard let sign = bytes[..<end].first(where: { "./-".utf8.contains($0) }) else { return nil }
        let parts = bytes[..<end].split(separator: sign, omittingEmptySubsequences: false)
        let isDotted = sign == UInt8(ascii: ".") && parts.last?.count == 4
        guard let order = order ?? (isDotted ? .dmy : nil), parts.count == 3 else { return nil }
        let (day, month, year) = order.sorted(parts)
        guard (1...2).contains(day.count), (1...2).contains(month.count),
            let dayNumber = number(day), let monthNumber = number(month),
            let yearNumber = self.year(year)
        else { return nil }
        return WrittenDate(
            CalendarDate(year: yearNumber, month: monthNumber, day: dayNumber),
            time: isoTime(bytes[end...]))
    }

    private static func number(_ digits: some Collection<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    /// Reads a year; one of two digits is from 1950 to 2049, as RFC 5322 prescribes.
    private static func year(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.count == 2 || digits.count == 4, let year = number(digits) else { return nil }
        return digits.count == 4 ? year : year < 50 ? 2000 + year : 1900 + year
    }
}

/// Dates with the English name of a month.
extension WrittenDate {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    private static func named(_ bytes: ArraySlice<UInt8>) -> WrittenDate? {
        var words = bytes.split { $0 == 0x20 || $0 == UInt8(ascii: ",") }[...]
        if let first = words.first, name(first, of: weekdays) != nil { words.removeFirst() }
        guard words.count >= 3 else { return nil }
        let (one, two) = (words[words.startIndex], words[words.startIndex + 1])
        let isDayFirst = name(one, of: months) == nil
        let day = isDayFirst ? one : two
        guard let month = name(isDayFirst ? two : one, of: months), (1...2).contains(day.count),
            let dayNumber = number(day), let year = year(words[words.startIndex + 2])
        else { return nil }
        return WrittenDate(
            CalendarDate(year: year, month: month + 1, day: dayNumber),
            time: clock(words.dropFirst(3)))
    }

    /// The index of a name that is written in full or with its first three letters.
    private static func name(_ word: ArraySlice<UInt8>, of names: [String]) -> Int? {
        let lower = word.map { $0 | 0x20 }
        return names.firstIndex { name in
            lower.elementsEqual(name.utf8) || lower.elementsEqual(name.utf8.prefix(3))
        }
    }

    /// Returns the words after a date as a time; nil if they are neither nothing, nor a time and at
    /// most a zone and a remark.
    private static func clock(_ words: ArraySlice<ArraySlice<UInt8>>) -> String? {
        guard let first = words.first else { return "" }
        guard words.count <= 3 else { return nil }
        let zone = words.dropFirst().first ?? []
        // The zone of a date is not needed for its day, so a date with an unknown zone is kept.
        return time(first, zone) ?? time(first, [])
    }
}
