// SPDX-License-Identifier: Apache-2.0

/// A date of RSS, which is written as in messages (RFC 822, RFC 5322): "Mon, 1 Jan 2024 08:30:00
/// +0100".
enum FeedDate {
    /// Returns a date as ISO 8601 writes it, such as "2024-01-01T08:30:00+01:00"; a text in another
    /// form is returned as it is.
    static func text(_ written: String) -> String {
        var words = written.utf8.split { XMLText.isSpace($0) || $0 == UInt8(ascii: ",") }[...]
        if let first = words.first, let letter = first.first, letter > UInt8(ascii: "9") {
            words = words.dropFirst()
        }
        guard words.count >= 3, let day = number(words.removeFirst(), 1...31),
            let month = month(words.removeFirst()), let year = year(words.removeFirst())
        else { return written }
        let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        guard let clock = words.popFirst() else { return date }
        guard let time = time(clock) else { return written }
        guard let zone = words.first else { return "\(date)T\(time)" }
        return Self.zone(zone).map { "\(date)T\(time)\($0)" } ?? "\(date)T\(time)"
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    /// The zones of RFC 5322 (4.3), as hours before Greenwich.
    private static let zones = [
        "ut": 0, "utc": 0, "gmt": 0, "z": 0, "edt": 4, "est": 5, "cdt": 5, "cst": 6, "mdt": 6,
        "mst": 7,
        "pdt": 7, "pst": 8,
    ]

    private static func number(_ digits: Substring.UTF8View, _ range: ClosedRange<Int>) -> Int? {
        guard (1...4).contains(digits.count), digits.allSatisfy({ 0x30...0x39 ~= $0 }),
            let number = Int(String(decoding: digits, as: UTF8.self)), range.contains(number)
        else { return nil }
        return number
    }

    private static func month(_ name: Substring.UTF8View) -> Int? {
        let start = String(decoding: name.prefix(3), as: UTF8.self).lowercased()
        return months.firstIndex(of: start).map { $0 + 1 }
    }

    /// A year; one of two digits is from 1950 to 2049 (RFC 5322, 4.3).
    private static func year(_ digits: Substring.UTF8View) -> Int? {
        guard let year = number(digits, 0...9999) else { return nil }
        return digits.count > 2 ? year : year < 50 ? 2000 + year : 1900 + year
    }

    private static func time(_ text: Substring.UTF8View) -> String? {
        let parts = text.split(separator: UInt8(ascii: ":"))
        guard (2...3).contains(parts.count), let hour = number(parts[0], 0...23),
            let minute = number(parts[1], 0...59),
            let second = parts.count == 3 ? number(parts[2], 0...60) : 0
        else { return nil }
        return "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
    }

    private static func zone(_ text: Substring.UTF8View) -> String? {
        let name = String(decoding: text, as: UTF8.self).lowercased()
        if let hours = zones[name] { return hours == 0 ? "Z" : "-\(padded(hours, 2)):00" }
        let digits = text.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            digits.count == 4, digits.allSatisfy({ 0x30...0x39 ~= $0 })
        else { return nil }
        let hours = String(decoding: digits.prefix(2), as: UTF8.self)
        let minutes = String(decoding: digits.suffix(2), as: UTF8.self)
        return String(decoding: [sign], as: UTF8.self) + hours + ":" + minutes
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
    }
}
