// SPDX-License-Identifier: Apache-2.0

/// Folding of letters that differ in case or width only.
enum CaseFolding {
    /// The scalar that stands for `value` where lines are compared.
    static func folded(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x41...0x5A: value + 0x20
        case 0...0xBF: value
        case 0xC0...0xDE: value == 0xD7 ? value : value + 0x20
        case 0xDF...0xFF: value
        case 0x410...0x42F: value + 0x20
        case 0x400...0x40F: value + 0x50
        case 0x430...0x45F: value
        case 0x3C2: 0x3C3
        case 0x3040...0x9FFF, 0xAC00...0xD7A3: value
        case 0xFF01...0xFF5E: folded(value - 0xFEE0)
        default: lowercased(value)
        }
    }

    /// Whether a scalar is a small letter of a script that has capitals.
    static func isSmall(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.changesWhenUppercased ?? false
    }

    private static func lowercased(_ value: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else {
            return value
        }
        return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }
}
