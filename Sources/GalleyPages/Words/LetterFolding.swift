// SPDX-License-Identifier: Apache-2.0

/// Folds letters, so that spellings that differ in case, width or composition are equal.
///
/// `TermFolding` is not used here, because it depends on the pipeline's tokenizer, but the
/// structure of a page must not. Every scalar is folded to exactly one scalar, because the hashes
/// by which lines are compared are computed scalar by scalar, without a string of the folded word.
enum LetterFolding {
    /// The scalar that represents `value` in comparisons: in lower case and of normal width.
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

    /// Whether a scalar is a lower-case letter of a script with capitals.
    static func isSmall(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.changesWhenUppercased ?? false
    }

    private static func lowercased(_ value: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else {
            return value
        }
        return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }

    /// The single scalar that is canonically equal to `base` followed by `mark`; nil if Unicode has
    /// no such scalar.
    static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        guard let first = Unicode.Scalar(base), let second = Unicode.Scalar(mark) else {
            return nil
        }
        var pair = String.UnicodeScalarView()
        pair.append(first)
        pair.append(second)
        return String(pair).first.flatMap { compositions[$0] }
    }

    /// A table of all composed Latin, Greek and Cyrillic letters; canonically equal characters are
    /// the same key.
    private static let compositions: [Character: UInt32] = {
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
