// SPDX-License-Identifier: Apache-2.0

/// What a byte means for segments of nothing but ASCII.
struct ASCIIClass: OptionSet, Sendable {
    let rawValue: UInt8

    static let letter = ASCIIClass(rawValue: 1)
    static let digit = ASCIIClass(rawValue: 2)
    /// `_`, part of words and numbers.
    static let connector = ASCIIClass(rawValue: 4)
    /// Joins the letters on its two sides.
    static let midLetter = ASCIIClass(rawValue: 8)
    /// Joins the digits on its two sides.
    static let midNumber = ASCIIClass(rawValue: 16)
    static let space = ASCIIClass(rawValue: 32)
    /// Not ASCII.
    static let high = ASCIIClass(rawValue: 64)

    /// Bytes that always join with each other (WB5, WB8 to WB10, WB13a, WB13b).
    static let wordPart: ASCIIClass = [.letter, .digit, .connector]

    static let mid: ASCIIClass = [.midLetter, .midNumber]

    /// The classes of all bytes.
    static let ofBytes: [ASCIIClass] = (UInt8.min...UInt8.max).map { byte in
        byte < 0x80 ? ASCIIClass(UnicodeTables.properties[UInt32(byte)].wordBreak) : .high
    }

    private init(_ wordBreak: WordBreakClass) {
        self =
            switch wordBreak {
            case .letter: .letter
            case .numeric: .digit
            case .connector: .connector
            case .midLetter: .midLetter
            case .midNumber: .midNumber
            case .midNumberLetter, .singleQuote: [.midLetter, .midNumber]
            case .space: .space
            default: []
            }
    }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Whether this class joins what stands before and behind it (WB6, WB7, WB11, WB12).
    func joins(_ before: ASCIIClass, _ behind: ASCIIClass) -> Bool {
        let both = before.intersection(behind)
        return both.contains(.letter) && contains(.midLetter)
            || both.contains(.digit) && contains(.midNumber)
    }
}
