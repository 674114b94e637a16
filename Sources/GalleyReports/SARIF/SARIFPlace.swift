// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Where a document is, as SARIF names places.
struct SARIFPlace {
    /// The document's id.
    let id: String
    /// The file as a relative reference (RFC 3986).
    let uri: String
    /// Whether the document's bytes are the file's, so that lines and offsets mean something there.
    let isWholeFile: Bool

    init(_ record: Record) {
        id = SafeText.short(record.id)
        uri = Self.reference(record.origin.path)
        isWholeFile = record.origin.part == 0
    }

    /// Everything but unreserved characters and `/` in percent form, so that no byte of a name
    /// becomes syntax.
    private static func reference(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var text = String.UnicodeScalarView()
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: text.append(Unicode.Scalar(byte))
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
                UInt8(ascii: "/"):
                text.append(Unicode.Scalar(byte))
            default:
                text.append("%")
                text.append(digits[Int(byte >> 4)])
                text.append(digits[Int(byte & 15)])
            }
        }
        return String(text)
    }
}
