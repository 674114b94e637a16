// SPDX-License-Identifier: Apache-2.0

/// Matching of one name between slashes: `*`, `?`, `[a-z]`, `[!a-z]`.
enum GlobName {
    /// Whether a pattern matches a whole name.
    ///
    /// A star tries the shortest run first and goes back to the last star only, so the time is
    /// at most the product of the lengths.
    static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
        if name.first == UInt8(ascii: "."), pattern.first != UInt8(ascii: ".") { return false }
        var (at, here) = (pattern.startIndex, name.startIndex)
        var star: (pattern: Int, name: Int)?
        while here < name.endIndex {
            if at < pattern.endIndex, pattern[at] == UInt8(ascii: "*") {
                star = (at + 1, here)
                at += 1
            } else if at < pattern.endIndex, let step = step(pattern[at...], name[here...]) {
                at += step.pattern
                here += step.name
            } else if let back = star {
                here = back.name + characterLength(name[back.name...])
                star = (back.pattern, here)
                at = back.pattern
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// How far one sign of the pattern and one character of the name reach if they match.
    private static func step(
        _ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>
    ) -> (pattern: Int, name: Int)? {
        guard let sign = pattern.first, let byte = name.first else { return nil }
        switch sign {
        case UInt8(ascii: "?"): return (1, characterLength(name))
        case UInt8(ascii: "["):
            guard let end = pattern.dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else {
                return byte == sign ? (1, 1) : nil
            }
            let set = pattern[(pattern.startIndex + 1)..<end]
            return contains(set, byte) ? (end - pattern.startIndex + 1, 1) : nil
        default: return byte == sign ? (1, 1) : nil
        }
    }

    private static func contains(_ set: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
        var rest = set
        let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
        if isNegated { rest = rest.dropFirst() }
        while let low = rest.popFirst() {
            if rest.first == UInt8(ascii: "-"), let high = rest.dropFirst().first {
                rest = rest.dropFirst(2)
                if low <= byte, byte <= high { return !isNegated }
            } else if low == byte {
                return !isNegated
            }
        }
        return isNegated
    }

    /// The bytes of the first character; a byte that is not of UTF-8 counts as one.
    private static func characterLength(_ name: ArraySlice<UInt8>) -> Int {
        1 + name.dropFirst().prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
    }
}
