// SPDX-License-Identifier: Apache-2.0

/// The date of a message (RFC 5322, 3.3 and 4.3) in the form of ISO 8601.
enum MailDate {
    /// Returns a date and time as in ISO 8601, such as `2024-02-01T09:00:00+01:00`; the text itself
    /// if it is no date of RFC 5322, and nil if it is blank.
    static func text(_ written: [UInt8]) -> String? {
        let plain = MailLine.trimmed(withoutComments(written)[...])
        if plain.isEmpty { return nil }
        let isSeparator = { (byte: UInt8) in
            NewlineSearch.isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
        }
        // The zone can begin with a minus, so it is divided differently.
        var words = plain.split(whereSeparator: NewlineSearch.isSpace)
        if let first = words.first, first.first.map({ !isDigit($0) }) == true {
            words.removeFirst()
            if let comma = first.lastIndex(of: UInt8(ascii: ",")), comma + 1 < first.endIndex {
                words.insert(first[(comma + 1)...], at: 0)
            }
        }
        if let first = words.first, first.contains(UInt8(ascii: "-")) {
            words.replaceSubrange(0..<1, with: first.split(whereSeparator: isSeparator))
        }
        guard words.count >= 4, let day = day(words), let time = time(words[3]) else {
            return String(decoding: MailLine.trimmed(written[...]), as: UTF8.self)
        }
        return day + "T" + time + (words.count > 4 ? zone(words[4]) : "")
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    /// The zones with names, in hours from UTC.
    private static let zones = [
        ("ut", 0), ("utc", 0), ("gmt", 0), ("z", 0), ("est", -5), ("edt", -4), ("cst", -6),
        ("cdt", -5), ("mst", -7), ("mdt", -6), ("pst", -8), ("pdt", -7),
    ]

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39) ~= byte }

    /// The number that some digits are; nil for anything else and for numbers above 9999.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...4).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
    }

    private static func day(_ words: [ArraySlice<UInt8>]) -> String? {
        let name = words[1].prefix(3).map(MailLine.lowercase)
        guard let day = number(words[0]), (1...31).contains(day), var year = number(words[2]),
            let month = months.firstIndex(where: { name.elementsEqual($0.utf8) })
        else { return nil }
        // Years of two and three digits are obsolete, but allowed.
        switch words[2].count {
        case 1, 2: year += year < 50 ? 2000 : 1900
        case 3: year += 1900
        default: break
        }
        return "\(padded(year, 4))-\(padded(month + 1))-\(padded(day))"
    }

    private static func time(_ word: ArraySlice<UInt8>) -> String? {
        let parts = word.split(separator: UInt8(ascii: ":")).map(number)
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1],
            hour < 24, minute < 60
        else { return nil }
        guard let second = parts.count == 3 ? parts[2] : 0, second <= 60 else { return nil }
        return "\(padded(hour)):\(padded(minute)):\(padded(second))"
    }

    /// The offset of a zone as in ISO 8601; empty for a zone that is not known.
    private static func zone(_ word: ArraySlice<UInt8>) -> String {
        if let sign = word.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            guard word.count == 5, let offset = number(word.dropFirst()), offset % 100 < 60 else {
                return ""
            }
            if offset == 0 { return "Z" }
            let name = sign == UInt8(ascii: "+") ? "+" : "-"
            return "\(name)\(padded(offset / 100)):\(padded(offset % 100))"
        }
        let name = word.map(MailLine.lowercase)
        guard let hours = zones.first(where: { name.elementsEqual($0.0.utf8) })?.1 else {
            return ""
        }
        return hours == 0 ? "Z" : "-\(padded(-hours)):00"
    }

    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        var depth = 0
        return bytes.filter { byte in
            if byte == UInt8(ascii: "(") { depth += 1 }
            defer { if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 } }
            return depth == 0
        }
    }
}
