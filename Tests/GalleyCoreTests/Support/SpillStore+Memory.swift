// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Synchronization

extension SpillStore {
    /// The read error of a broken store.
    struct Lost: Error {}

    /// Makes a store that keeps its bytes in memory; a broken one cannot be read.
    static func inMemory(isBroken: Bool = false) -> SpillStore {
        let bytes = Bytes()
        return SpillStore(
            append: { more in bytes.value.withLock { $0 += more } },
            read: { range in
                if isBroken { throw Lost() }
                return bytes.value.withLock { Array($0[range]) }
            })
    }

    private final class Bytes: Sendable {
        let value = Mutex<[UInt8]>([])
    }
}
