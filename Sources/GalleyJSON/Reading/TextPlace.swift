// SPDX-License-Identifier: Apache-2.0

/// The line and column of a byte.
struct TextPlace {
    /// The line, counted from 1; lines end with a line feed.
    private(set) var line = 1
    /// The column in bytes, counted from 1.
    private(set) var column = 1

    init(offset: Int, in bytes: Span<UInt8>) {
        for index in 0..<min(offset, bytes.count) {
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
    }
}
