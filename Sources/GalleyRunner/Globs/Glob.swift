// SPDX-License-Identifier: Apache-2.0

/// A pattern over paths: `*` and `?` within a name, `**` over folders, `[a-z]`, `{a,b}`.
///
/// `*`, `?` and `**` do not match names that begin with a dot, unless the pattern names the dot.
package struct Glob: Sendable, Hashable {
    /// For each writing-out of the braces, the parts between slashes.
    private let alternatives: [[Part]]

    private struct Part: Sendable, Hashable {
        let bytes: [UInt8]
        let isLiteral: Bool

        func matches(_ name: [UInt8]) -> Bool {
            isLiteral ? bytes == name : GlobName.matches(bytes[...], name[...])
        }

        var isAnyFolders: Bool { !isLiteral && bytes.elementsEqual("**".utf8) }
    }

    /// Reads a pattern; every text is one, at worst one that matches only itself.
    ///
    /// - Parameter folder: the absolute folder from which a relative pattern is meant, whose name
    ///   is no pattern; nil: the pattern is matched with relative paths.
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

    /// The absolute folder below which everything lies that the pattern matches.
    package var fixedFolder: String {
        var shared = alternatives.first.map { $0.dropLast().prefix(while: \.isLiteral)[...] } ?? []
        for parts in alternatives {
            let same = zip(shared, parts.dropLast()).prefix { $0 == $1 }.count
            shared = shared.prefix(same)
        }
        return "/" + shared.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "/")
    }

    /// Whether a text holds any of the signs that make it a pattern.
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

    /// Whether a folder may hold something that the pattern matches.
    func mayMatch(below folder: SystemPath) -> Bool {
        let parts = folder.names.map(Array.init)
        return alternatives.contains { Self.begins($0[...], parts[...]) }
    }

    /// Matches part by part.
    ///
    /// A `**` takes as few folders as it can, and the search goes back to the last one only, so
    /// the time is at most the product of the lengths. That misses nothing: what an earlier `**`
    /// could take more, the last one can take as well.
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

    /// Writes out `{a,b}`: so many braces, 1,000 alternatives; beyond, they stand for themselves.
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
