// SPDX-License-Identifier: Apache-2.0

/// The classes of ASCII characters that the HTML standard names.
extension UInt8 {
    /// The byte, an ASCII capital as its lower-case letter.
    @inline(__always)
    var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// Whether this is a space, tab, line feed, form feed or carriage return.
    @inline(__always)
    var isHTMLSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0C || self == 0x0D
    }

    /// Whether this is an ASCII letter.
    @inline(__always)
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// Whether this is an ASCII digit.
    @inline(__always)
    var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// Whether this is an ASCII letter or digit.
    @inline(__always)
    var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
}
