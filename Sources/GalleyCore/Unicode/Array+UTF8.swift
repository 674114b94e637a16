// SPDX-License-Identifier: Apache-2.0

extension [UInt8] {
    /// Makes the UTF-8 form of scalars, which must be at most U+10FFFF.
    init(utf8Of scalars: [UInt32]) {
        self.init()
        reserveCapacity(scalars.count)
        for scalar in scalars { append(utf8Of: scalar) }
    }

    /// Appends the UTF-8 form of a scalar, which must be at most U+10FFFF.
    mutating func append(utf8Of scalar: UInt32) {
        func trailing(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3F) }
        switch scalar {
        case ..<0x80: append(UInt8(scalar))
        case ..<0x800: self += [0xC0 | UInt8(scalar >> 6), trailing(0)]
        case ..<0x10000: self += [0xE0 | UInt8(scalar >> 12), trailing(6), trailing(0)]
        default: self += [0xF0 | UInt8(scalar >> 18), trailing(12), trailing(6), trailing(0)]
        }
    }
}

extension Collection<UInt8> {
    /// The length in bytes of the byte order mark (U+FEFF in UTF-8) at the beginning; 0 if there is
    /// none.
    package var byteOrderMarkLength: Int { starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) ? 3 : 0 }
}
