// SPDX-License-Identifier: Apache-2.0

import CICUWords

/// The word boundaries that ICU finds, as byte offsets.
enum DictionaryKernel {
    /// Returns the ends of the words in a text; if ICU cannot be used, the end of the text is the
    /// only one.
    static func ends(in text: Span<UInt8>) -> [Int] {
        var ends = [Int32](repeating: 0, count: text.count)
        let count = unsafe text.withUnsafeBufferPointer { text -> Int32 in
            guard let start = text.baseAddress else { return 0 }
            return unsafe ends.withUnsafeMutableBufferPointer { ends -> Int32 in
                guard let room = ends.baseAddress else { return 0 }
                return unsafe icu_word_ends(start, Int64(text.count), room, Int32(text.count))
            }
        }
        return count < 0 ? [text.count] : ends.prefix(Int(count)).map(Int.init)
    }

    /// Whether ICU is installed.
    static var isAvailable: Bool { icu_is_available() == 1 }

    /// ICU's version, such as `72.1`.
    static var version: String { "\(icu_version() / 100).\(icu_version() % 100)" }
}
