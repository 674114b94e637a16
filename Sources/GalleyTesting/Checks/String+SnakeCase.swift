// SPDX-License-Identifier: Apache-2.0

extension String {
    /// Whether this is made of a-z, 0-9 and _ and begins with a letter.
    var isSnakeCase: Bool {
        guard let first = unicodeScalars.first, ("a"..."z").contains(first) else { return false }
        return unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
        }
    }
}
