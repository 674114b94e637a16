// SPDX-License-Identifier: Apache-2.0

/// Makes strings from bytes that are known to be valid UTF-8, without validating the bytes again.
package enum ValidatedTextKernel {
    /// Makes a string from bytes that are valid UTF-8.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8; the behavior of the string is undefined for other bytes.
    ///   - isASCII: whether all bytes are known to be ASCII.
    @inlinable
    @inline(__always)
    package static func text(_ bytes: Span<UInt8>, isASCII: Bool = false) -> String {
        String(copying: unsafe UTF8Span(unchecked: bytes, isKnownASCII: isASCII))
    }
}
