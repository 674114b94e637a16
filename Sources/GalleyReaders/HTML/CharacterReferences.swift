// SPDX-License-Identifier: Apache-2.0

/// The character references of WebVTT and the most frequent ones of HTML, such as `&amp;`.
enum CharacterReferences {
    private static let named: [(name: String, text: String)] = [
        ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{A0}"),
        ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("shy", "\u{AD}"), ("ndash", "–"),
        ("mdash", "—"), ("hellip", "…"), ("lsquo", "‘"), ("rsquo", "’"), ("ldquo", "“"),
        ("rdquo", "”"), ("laquo", "«"), ("raquo", "»"), ("copy", "©"), ("euro", "€"),
        ("auml", "ä"), ("ouml", "ö"), ("uuml", "ü"), ("Auml", "Ä"), ("Ouml", "Ö"), ("Uuml", "Ü"),
        ("szlig", "ß"), ("eacute", "é"), ("egrave", "è"), ("agrave", "à"), ("ccedil", "ç"),
    ]
    /// The maximum length of a reference between `&` and `;`.
    private static let longest = 10

    /// Returns a text with its references decoded; references without `;` or with an unknown name
    /// are kept.
    ///
    /// - Parameter bytes: UTF-8; invalid bytes become U+FFFD.
    static func decoded(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "&"), let found = reference(bytes, after: place + 1) {
                text += found.text.utf8
                place = found.end
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func reference(_ bytes: [UInt8], after start: Int) -> (text: String, end: Int)? {
        let name = bytes[start...].prefix(longest + 1).prefix { $0 != UInt8(ascii: ";") }
        guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") else {
            return nil
        }
        if name.first == UInt8(ascii: "#") {
            return number(name.dropFirst()).map { ($0, name.endIndex + 1) }
        }
        return named.first { name.elementsEqual($0.name.utf8) }
            .map { ($0.text, name.endIndex + 1) }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> String? {
        let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        let rest = isHexadecimal ? digits.dropFirst() : digits
        guard let first = rest.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
            let value = UInt32(
                String(decoding: rest, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            value > 0, let scalar = Unicode.Scalar(value)
        else { return nil }
        return String(Character(scalar))
    }
}
