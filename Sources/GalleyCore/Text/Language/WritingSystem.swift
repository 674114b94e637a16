// SPDX-License-Identifier: Apache-2.0

/// A script that helps to identify the language.
enum WritingSystem: UInt8, CaseIterable, Sendable {
    case latin, cyrillic, arabic, devanagari, bengali
    case armenian, georgian, greek, gujarati, gurmukhi, hebrew, kannada, khmer, lao, malayalam
    case myanmar, oriya, sinhala, tamil, telugu, thai
    case hangul, han, kana
    /// All letters of scripts in which no known language is written.
    case unknown

    /// Finds the script that `trigrams.tsv` calls `name`; nil if there is none.
    init?(named name: String) {
        guard let script = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = script
    }

    /// The index among all cases.
    var index: Int { Int(rawValue) }

    /// Returns the index of a letter's script, or that of `unknown` for any other script.
    static func index(of scalar: UInt32) -> Int {
        if scalar < 0x10000 { return Int(basic[Int(scalar >> 4)]) }
        return (0x20000...0x3FFFF).contains(scalar) ? han.index : unknown.index
    }

    /// The script of each block of 16 scalars up to U+FFFF.
    private static let basic: [UInt8] = {
        var scripts = [UInt8](repeating: unknown.rawValue, count: 0x1000)
        for (script, ranges) in blocks {
            for range in ranges {
                for place in Int(range.lowerBound >> 4)...Int(range.upperBound >> 4) {
                    scripts[place] = script.rawValue
                }
            }
        }
        return scripts
    }()

    /// The Unicode blocks with the letters of a script; all bounds are multiples of 16.
    private static let blocks: [(WritingSystem, [ClosedRange<UInt32>])] = [
        (
            .latin,
            [
                0x0000...0x02AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFB00...0xFB0F,
                0xFF20...0xFF5F,
            ]
        ),
        (.cyrillic, [0x0400...0x052F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F]),
        (
            .arabic,
            [0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF]
        ),
        (.devanagari, [0x0900...0x097F, 0xA8E0...0xA8FF]),
        (.bengali, [0x0980...0x09FF]),
        (.armenian, [0x0530...0x058F]),
        (.georgian, [0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F]),
        (.greek, [0x0370...0x03FF, 0x1F00...0x1FFF]),
        (.gujarati, [0x0A80...0x0AFF]),
        (.gurmukhi, [0x0A00...0x0A7F]),
        (.hebrew, [0x0590...0x05FF, 0xFB10...0xFB4F]),
        (.kannada, [0x0C80...0x0CFF]),
        (.khmer, [0x1780...0x17FF]),
        (.lao, [0x0E80...0x0EFF]),
        (.malayalam, [0x0D00...0x0D7F]),
        (.myanmar, [0x1000...0x109F, 0xAA60...0xAA7F]),
        (.oriya, [0x0B00...0x0B7F]),
        (.sinhala, [0x0D80...0x0DFF]),
        (.tamil, [0x0B80...0x0BFF]),
        (.telugu, [0x0C00...0x0C7F]),
        (.thai, [0x0E00...0x0E7F]),
        (.hangul, [0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF]),
        (
            .han,
            [
                0x2E80...0x2FDF, 0x3000...0x300F, 0x3100...0x312F, 0x3400...0x4DBF, 0x4E00...0x9FFF,
                0xF900...0xFAFF,
            ]
        ),
        (.kana, [0x3040...0x30FF, 0x31F0...0x31FF, 0xFF60...0xFF9F]),
    ]
}
