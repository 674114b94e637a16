// SPDX-License-Identifier: Apache-2.0

/// A half-open range of UTF-8 byte offsets into a document's text, from 0.
public typealias ByteRange = Range<Int>
