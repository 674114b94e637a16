// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Tells bytes that are UTF-8.
enum ValidUTF8 {
    /// How many of the bytes are UTF-8: all, or those before the first broken character.
    static func length(of bytes: Span<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { gk_valid_utf8($0.baseAddress, $0.count) }
    }
}
