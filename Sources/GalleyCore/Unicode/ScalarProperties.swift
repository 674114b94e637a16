// SPDX-License-Identifier: Apache-2.0

/// What segmentation and layout know of one scalar.
struct ScalarProperties: Sendable {
    /// Properties that a scalar has or lacks.
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8

        /// Extended_Pictographic.
        static let pictographic = Flags(rawValue: 1)
        /// U+FE0F after it asks for a picture (emoji-variation-sequences.txt).
        static let takesEmojiStyle = Flags(rawValue: 2)
    }

    let wordBreak: WordBreakClass
    let kind: ScalarKind
    /// Columns of a terminal: 0, 1 or 2.
    let width: UInt8
    let flags: Flags

    init(_ wordBreak: WordBreakClass, _ kind: ScalarKind, width: UInt8, _ flags: Flags) {
        self.wordBreak = wordBreak
        self.kind = kind
        self.width = width
        self.flags = flags
    }

    var isPictographic: Bool { flags.contains(.pictographic) }
}
