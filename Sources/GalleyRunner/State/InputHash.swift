// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension InputList {
    /// SHA-256 of the names and sizes of all files, by which parts of a run know each other.
    var hash: String {
        var hash = SHA256()
        for item in items {
            hash.update(Array(item.name.utf8) + [0] + Array("\(item.size)\n".utf8))
        }
        return hash.finish()
    }
}
