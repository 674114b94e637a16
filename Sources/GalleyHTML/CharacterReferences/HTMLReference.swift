// SPDX-License-Identifier: Apache-2.0

/// The named character references of the HTML standard, for other formats that use them.
package enum HTMLReference {
    /// Returns the characters that a name stands for; nil if the standard has no such name.
    ///
    /// - Parameter name: the name without the ampersand and the semicolon, such as `eacute`.
    package static func text(named name: String) -> String? {
        let bytes = Array((name + ";").utf8)
        guard let match = CharacterReferences.standard.match(bytes, from: 0, to: bytes.count),
            match.length == bytes.count
        else { return nil }
        return String(match.first) + (match.second.map { String($0) } ?? "")
    }
}
