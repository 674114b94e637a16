// SPDX-License-Identifier: Apache-2.0

/// A pattern for paths: `*`, `?` and `[a-z]` match within a name, `**` matches across folders, and
/// `{a,b}` matches `a` or `b`.
///
/// A name that begins with a dot is matched only by a pattern that contains this dot, such as `.*`.
package struct Glob: Sendable, Hashable {
    /// The parts of the pattern between slashes, once for each alternative that its braces produce.
    private let alternatives: [[Part]]

    private struct Part: Sendable, Hashable {
        let bytes: [UInt8]
        let isLiteral: Bool

        func matches(_ name: [UInt8]) -> Bool {
            isLiteral ? bytes == name : GlobName.matches(bytes[...], name[...])
        }

        var isAnyFolders: Bool { !isLiteral && bytes.elementsEqual("**".utf8) }
    }

    /// Makes a pattern; every text is valid, because an unclosed bracket or brace matches itself.
    ///
    /// - Parameter folder: the absolute folder from which a relative pattern is resolved; its path
    ///   is matched literally. If the folder is nil, a relative pattern is compared with relative
    ///   paths.
    package init(_ pattern: String, from folder: String? = nil) {
        let base = FilePath.isAbsolute(pattern) ? "" : folder ?? ""
        alternatives = Self.expand(Array(pattern.utf8), braces: 8).map { Self.parts($0, base) }
    }

    private static func parts(_ pattern: [UInt8], _ folder: String) -> [Part] {
        var parts = SystemPath(folder).names.map { Part(bytes: Array($0), isLiteral: true) }
        for bytes in pattern.split(separator: UInt8(ascii: "/")).map(Array.init) {
            switch bytes {
            case Array(".".utf8): continue
            case Array("..".utf8): _ = parts.popLast()
            default: parts.append(Part(bytes: bytes, isLiteral: !isPattern(bytes)))
            }
        }
        return parts
    }

    /// The absolute folder that contains everything that the pattern matches.
    package var fixedFolder: String {
        var shared = alternatives.first.map { $0.dropLast().prefix(while: \.isLiteral)[...] } ?? []
        for parts in alternatives {
            let same = zip(shared, parts.dropLast()).prefix { $0 == $1 }.count
            shared = shared.prefix(same)
        }
        return "/" + shared.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "/")
    }

    /// Whether a text contains a character with a special meaning in patterns.
    package static func isPattern(_ text: String) -> Bool {
        isPattern(Array(text.utf8))
    }

    private static func isPattern(_ bytes: [UInt8]) -> Bool {
        bytes.contains { "*?[{".utf8.contains($0) }
    }

    /// Whether the pattern matches a whole path.
    package func matches(_ path: String) -> Bool { matches(SystemPath(path)) }

    /// Whether the pattern matches a whole path.
    func matches(_ path: SystemPath) -> Bool {
        let parts = path.names.map(Array.init)
        return alternatives.contains { Self.match($0, parts) }
    }

    /// Whether a folder may contain something that the pattern matches.
    func mayMatch(below folder: SystemPath) -> Bool {
        let parts = folder.names.map(Array.init)
        return alternatives.contains { Self.begins($0[...], parts[...]) }
    }

    /// Compares the names in a path with the parts of a pattern.
    ///
    /// A `**` first matches as few folders as possible. After a mismatch, only the last `**` is
    /// retried with one more folder, so the number of steps is at most the product of the two
    /// lengths. No match is missed, because the last `**` can match every folder that an earlier
    /// `**` could match in its place.
    private static func match(_ pattern: [Part], _ parts: [[UInt8]]) -> Bool {
        var (at, here) = (0, 0)
        var stars: (pattern: Int, part: Int)?
        while here < parts.count || at < pattern.count {
            if at < pattern.count, pattern[at].isAnyFolders {
                at += 1
                stars = (at, here)
            } else if at < pattern.count, here < parts.count,
                pattern[at].matches(parts[here])
            {
                at += 1
                here += 1
            } else if let back = stars, back.part < parts.count,
                parts[back.part].first != UInt8(ascii: ".")
            {
                stars = (back.pattern, back.part + 1)
                (at, here) = (back.pattern, back.part + 1)
            } else {
                return false
            }
        }
        return true
    }

    private static func begins(_ pattern: ArraySlice<Part>, _ parts: ArraySlice<[UInt8]>) -> Bool {
        guard let part = parts.first else { return !pattern.isEmpty }
        guard let first = pattern.first else { return false }
        if first.isAnyFolders {
            if begins(pattern.dropFirst(), parts) { return true }
            return part.first != UInt8(ascii: ".") && begins(pattern, parts.dropFirst())
        }
        return first.matches(part) && begins(pattern.dropFirst(), parts.dropFirst())
    }

    /// Expands `{a,b}` into its alternatives; braces are literal after the first `braces` pairs, or
    /// if more than 1,000 alternatives would result.
    private static func expand(_ text: [UInt8], braces: Int) -> [[UInt8]] {
        guard braces > 0, let open = text.firstIndex(of: UInt8(ascii: "{")),
            let close = text[open...].firstIndex(of: UInt8(ascii: "}"))
        else { return [text] }
        let choices = text[(open + 1)..<close].split(
            separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let rests = expand(Array(text[(close + 1)...]), braces: braces - 1)
        guard choices.count * rests.count <= 1000 else { return [text] }
        return choices.flatMap { choice in rests.map { Array(text[..<open]) + choice + $0 } }
    }
}

/// Compares one name in a path with a pattern that may contain `*`, `?`, `[a-z]` and `[!a-z]`.
private enum GlobName {
    /// Whether a pattern matches a whole name.
    ///
    /// A star first matches as few characters as possible. After a mismatch, only the last star is
    /// retried with one more character, so the number of steps is at most the product of the two
    /// lengths.
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

    /// Returns the lengths of the pattern's next element and of the name's next character, in
    /// bytes; nil if they do not match.
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

    /// The length of the first character in bytes; an invalid byte counts as a character.
    private static func characterLength(_ name: ArraySlice<UInt8>) -> Int {
        1 + name.dropFirst().prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
    }
}
