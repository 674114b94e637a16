// SPDX-License-Identifier: Apache-2.0

/// A hexadecimal digit as a byte.
enum HexadecimalDigit {
    /// The value of a digit in any case, from 0 to 15; nil for another byte.
    static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
