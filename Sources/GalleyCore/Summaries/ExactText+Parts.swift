// SPDX-License-Identifier: Apache-2.0

extension ExactText {
    /// Whether the bytes of the text begin with those of another.
    ///
    /// A `String` says no where a combining mark follows.
    package func hasPrefix(_ other: String) -> Bool { text.utf8.starts(with: other.utf8) }

    /// Whether the bytes of the text end with those of another.
    package func hasSuffix(_ other: String) -> Bool {
        text.utf8.reversed().starts(with: other.utf8.reversed())
    }

    /// The parts between line feeds, empty ones too; "\r" stays at the end of its line.
    package var lines: [Substring] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Substring($0) }
    }
}
