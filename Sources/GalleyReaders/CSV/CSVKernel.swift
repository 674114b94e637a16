// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Finds the bytes that end a cell.
enum CSVKernel {
    /// Returns the offset of the first delimiter, line end or escape at or after an offset; the
    /// number of bytes if there is none.
    static func cellEnd(
        _ bytes: Span<UInt8>, from start: Int, _ delimiter: UInt8, _ escape: UInt8?
    ) -> Int {
        guard start < bytes.count else { return bytes.count }
        return unsafe bytes.withUnsafeBufferPointer { all in
            guard let base = all.baseAddress else { return start }
            let found = unsafe gk_first_of(
                base + start, all.count - start, delimiter, UInt8(ascii: "\n"),
                UInt8(ascii: "\r"), escape ?? delimiter)
            return start + found
        }
    }

    /// Returns the offset of the first quote or escape at or after an offset; the number of bytes if
    /// there is none.
    static func quoteEnd(_ bytes: Span<UInt8>, from start: Int, _ escape: UInt8?) -> Int {
        guard start < bytes.count else { return bytes.count }
        let quote = CSVDialect.quote
        return unsafe bytes.withUnsafeBufferPointer { all in
            guard let base = all.baseAddress else { return start }
            let found = unsafe gk_first_of(
                base + start, all.count - start, quote, quote, quote, escape ?? quote)
            return start + found
        }
    }
}
