// SPDX-License-Identifier: Apache-2.0

extension String {
    /// Whether the text is a name in snake_case: a lower-case letter from a to z, then such letters,
    /// digits from 0 to 9 and underscores.
    package var isSnakeCase: Bool {
        guard let first = utf8.first, (0x61...0x7A).contains(first) else { return false }
        return utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
        }
    }
}
