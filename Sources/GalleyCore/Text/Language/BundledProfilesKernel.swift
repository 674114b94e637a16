// SPDX-License-Identifier: Apache-2.0

import BundledData

/// The file `Config/languages/trigrams.tsv` that the program carries inside itself.
///
/// The one place of this module that meets the C target's pointers.
enum BundledProfilesKernel {
    /// A copy of the file's content.
    static var bytes: [UInt8] {
        let embedded = bundled_language_trigrams()
        return Array(UnsafeBufferPointer(start: embedded.bytes, count: embedded.size))
    }
}
