// SPDX-License-Identifier: Apache-2.0

/// Finds years and times of day among the words of a line.
struct NumberWatch {
    /// Whether a year from 1900 to 2099 or a time such as 18:05 has been read.
    private(set) var sawDate = false

    private var value = 0
    private var digits = 0
    private(set) var isNumber = true
    private var hourBefore = false
    private var colonBefore = false

    /// Reads a letter of the word.
    mutating func letter() { isNumber = false }

    /// Reads a digit of the word; a non-ASCII digit is counted as a digit, but its value is not
    /// used.
    mutating func digit(_ scalar: UInt32) {
        digits += 1
        if digits <= 4, (0x30...0x39).contains(scalar) { value = value * 10 + Int(scalar) - 0x30 }
    }

    /// Ends the word.
    mutating func endOfWord() {
        let isHourOrMinute = isNumber && (digits == 1 || digits == 2)
        if isNumber && digits == 4 && (1900...2099).contains(value) { sawDate = true }
        if colonBefore && hourBefore && isHourOrMinute && digits == 2 && value < 60 {
            sawDate = true
        }
        hourBefore = isHourOrMinute && value < 25
        colonBefore = false
        value = 0
        digits = 0
        isNumber = true
    }

    /// Reads a separator; two numbers can be the hour and the minutes of a time only if a single
    /// colon separates them.
    mutating func separator(isColon: Bool) {
        if isColon && !colonBefore { colonBefore = true } else { hourBefore = false }
    }
}
