// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension DocumentFailure {
    /// The failure of a file that cannot be read: it counts as one document.
    init(unreadable error: FileError, name: String) {
        self.init(
            id: name, origin: Origin(path: name), reason: .unreadable,
            message: "cannot \(error.action) the file: \(error.reason)")
    }
}
