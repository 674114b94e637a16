// SPDX-License-Identifier: Apache-2.0

import GalleyHTML

/// A character encoding, named as on the web.
///
/// The labels are those of the WHATWG Encoding Standard (https://encoding.spec.whatwg.org, "Names and
/// labels"), so that for example `iso-8859-1` means windows-1252 and `gb2312` means GB18030; UTF-32
/// and the code pages 437 and 850 are added.
public struct TextEncoding: Sendable, Hashable, CustomStringConvertible {
    /// The name in lower case, such as `windows-1252`.
    public let name: String

    /// UTF-8, the encoding of texts inside Galley.
    public static let utf8 = TextEncoding(name: "utf-8")
    /// UTF-16 with the less significant byte first.
    static let utf16LittleEndian = TextEncoding(name: "utf-16le")
    /// UTF-16 with the more significant byte first.
    static let utf16BigEndian = TextEncoding(name: "utf-16be")
    /// UTF-32 with the least significant byte first.
    static let utf32LittleEndian = TextEncoding(name: "utf-32le")
    /// UTF-32 with the most significant byte first.
    static let utf32BigEndian = TextEncoding(name: "utf-32be")
    /// Windows' encoding for western European languages.
    static let windows1252 = TextEncoding(name: "windows-1252")
    /// The encoding of names in ZIP archives that do not say that they are UTF-8.
    static let codePage437 = TextEncoding(name: "ibm437")

    private init(name: String) {
        self.name = name
    }

    /// Finds the encoding with a label; nil if there is none.
    ///
    /// - Parameter label: a name or another label in any case, with or without white space around it.
    public init?(label: String) {
        let bytes = label.utf8.drop(while: Self.isSpace)
        let trimmed = bytes.prefix(bytes.count - bytes.reversed().prefix(while: Self.isSpace).count)
        let folded = String(decoding: trimmed.map(Self.lowercase), as: UTF8.self)
        let named = HTMLEncoding.name(ofLabel: folded.utf8) ?? folded
        let name = SystemEncodings.aliases[named] ?? named
        guard SystemEncodings.names.contains(name) else { return nil }
        self.name = name
    }

    /// The names of all encodings, sorted.
    public static var names: [String] { SystemEncodings.names }

    /// The name.
    public var description: String { name }

    /// Whether an unassigned byte from 0x80 to 0x9F stands for the control character with its
    /// number, as in the tables of the WHATWG standard for Windows' encodings.
    var keepsControls: Bool { name.utf8.starts(with: "windows-125".utf8) }

    /// The name by which the C library knows the encoding.
    var iconvName: String { SystemEncodings.iconvNames[name] ?? name.uppercased() }

    /// The encoding that a byte order mark states, and the length of the mark; nil if the bytes
    /// begin with no mark.
    static func stated(byMarkIn head: ArraySlice<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        // The mark of UTF-32 begins with that of UTF-16.
        if head.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
        if head.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D) ~= byte }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= byte ? byte + 0x20 : byte
    }
}
