// SPDX-License-Identifier: Apache-2.0

/// The order of day, month and year in dates that consist of numbers, such as 05/01/2024.
public enum DateOrder: String, Sendable, Hashable, CaseIterable {
    /// The day first: 31/12/2023.
    case dmy
    /// The month first: 12/31/2023.
    case mdy
    /// The year first: 2023/12/31.
    case ymd

    /// Returns the day, the month and the year of three parts.
    func sorted<Part>(_ parts: [Part]) -> (day: Part, month: Part, year: Part) {
        switch self {
        case .dmy: (parts[0], parts[1], parts[2])
        case .mdy: (parts[1], parts[0], parts[2])
        case .ymd: (parts[2], parts[1], parts[0])
        }
    }

    /// Returns a date of numbers in this order as ISO 8601; any other text stays as it is.
    package func normalized(_ text: String) -> String {
        guard WrittenDate(text) == nil || isNumeric(text), let date = WrittenDate(text, order: self)
        else { return text }
        return date.description
    }

    /// Whether a text has the form of a date that has another meaning in another order.
    private func isNumeric(_ text: String) -> Bool {
        let signs = text.utf8.filter { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
        return signs.count == 2
    }
}
