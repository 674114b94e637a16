// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The bytes of a resource, read when they are first asked for and then kept.
///
/// A lexicon is asked for three times at least: to be understood, to be hashed, and for its notice.
final class ResourceContent: Sendable {
    private let read: @Sendable () -> [UInt8]
    private let kept = Mutex<[UInt8]?>(nil)

    init(_ read: @escaping @Sendable () -> [UInt8]) {
        self.read = read
    }

    var bytes: [UInt8] {
        kept.withLock { kept in
            let bytes = kept ?? read()
            kept = bytes
            return bytes
        }
    }
}
