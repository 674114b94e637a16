// SPDX-License-Identifier: Apache-2.0

/// Composition of a Latin letter and the mark that follows it, so that both spellings of "ö" are
/// one.
enum Composition {
    /// The one scalar that is canonically equal to `base` with `mark`, if Unicode has one.
    static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        guard let first = Unicode.Scalar(base), let second = Unicode.Scalar(mark) else {
            return nil
        }
        var pair = String.UnicodeScalarView()
        pair.append(first)
        pair.append(second)
        return String(pair).first.flatMap { table[$0] }
    }

    /// Every composed Latin, Greek and Cyrillic letter; characters are equal when canonically so.
    private static let table: [Character: UInt32] = {
        var table: [Character: UInt32] = [:]
        for block in [0xC0...0x24F, 0x386...0x3CE, 0x400...0x45F, 0x1E00...0x1EFF] {
            for value in block {
                guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
                table[Character(scalar)] = scalar.value
            }
        }
        return table
    }()
}
