// SPDX-License-Identifier: Apache-2.0

/// A pattern over paths: `*` and `?` within a name, `**` over folders, `[a-z]`, `{a,b}`.
///
/// `*`, `?` and `**` do not match names that begin with a dot, unless the pattern names the dot.
package struct Glob: Sendable, Hashable {
    /// The pattern as written.
    package let pattern: String
    private let alternatives: [[[UInt8]]]

    /// Reads a pattern; every text is one, at worst one that matches only itself.
    package init(_ pattern: String) {
        self.pattern = pattern
        alternatives = Self.expand(Array(pattern.utf8)).map { text in
            text.split(separator: UInt8(ascii: "/")).map(Array.init)
        }
    }

    /// Whether a text holds any of the signs that make it a pattern.
    package static func isPattern(_ text: String) -> Bool {
        text.utf8.contains { "*?[{".utf8.contains($0) }
    }

    /// Whether the pattern matches a whole path.
    package func matches(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
        return alternatives.contains { Self.match($0[...], parts[...]) }
    }

    /// Whether a folder may hold something that the pattern matches.
    package func mayMatch(below folder: String) -> Bool {
        let parts = folder.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
        return alternatives.contains { Self.begins($0[...], parts[...]) }
    }

    private static let anyFolders = Array("**".utf8)

    private static func match(_ pattern: ArraySlice<[UInt8]>, _ parts: ArraySlice<[UInt8]>) -> Bool {
        guard let first = pattern.first else { return parts.isEmpty }
        if first == anyFolders {
            if match(pattern.dropFirst(), parts) { return true }
            guard let part = parts.first, part.first != UInt8(ascii: ".") else { return false }
            return match(pattern, parts.dropFirst())
        }
        guard let part = parts.first, GlobName.matches(first[...], part[...]) else { return false }
        return match(pattern.dropFirst(), parts.dropFirst())
    }

    private static func begins(_ pattern: ArraySlice<[UInt8]>, _ parts: ArraySlice<[UInt8]>) -> Bool {
        guard let part = parts.first else { return !pattern.isEmpty }
        guard let first = pattern.first else { return false }
        if first == anyFolders { return part.first != UInt8(ascii: ".") }
        return GlobName.matches(first[...], part[...])
            && begins(pattern.dropFirst(), parts.dropFirst())
    }

    /// Writes out `{a,b}`; at most 1,000 alternatives, beyond which braces stand for themselves.
    private static func expand(_ text: [UInt8]) -> [[UInt8]] {
        guard let open = text.firstIndex(of: UInt8(ascii: "{")),
            let close = text[open...].firstIndex(of: UInt8(ascii: "}"))
        else { return [text] }
        let choices = text[(open + 1)..<close].split(
            separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let rests = expand(Array(text[(close + 1)...]))
        guard choices.count * rests.count <= 1000 else { return [text] }
        return choices.flatMap { choice in rests.map { Array(text[..<open]) + choice + $0 } }
    }
}
