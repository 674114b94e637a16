// SPDX-License-Identifier: Apache-2.0

extension Int {
    /// The number for people, in decimal digits with commas between the thousands: "-12,345".
    package var grouped: String {
        (self < 0 ? "-" : "") + Self.grouped(digits: String(magnitude)[...])
    }

    /// Returns digits with commas between the thousands.
    package static func grouped(digits: Substring) -> String {
        let count = digits.utf8.count
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }
}
