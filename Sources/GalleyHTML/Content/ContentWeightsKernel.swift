// SPDX-License-Identifier: Apache-2.0

import BundledData

/// The weights of the content model, which the program carries inside itself.
enum ContentWeightsKernel {
    /// The bytes of `Config/pages/content.tsv`.
    static var table: [UInt8] {
        for index in 0..<bundled_count() {
            let entry = unsafe bundled_entry(index)
            let path = unsafe String(cString: entry.path)
            guard path.utf8.elementsEqual("Config/pages/content.tsv".utf8) else { continue }
            return unsafe Array(UnsafeBufferPointer(start: entry.bytes, count: entry.size))
        }
        return []
    }
}
