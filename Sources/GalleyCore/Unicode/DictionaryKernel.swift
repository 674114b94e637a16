// SPDX-License-Identifier: Apache-2.0

#if ICU
    import CICUWords

    /// ICU's word boundaries, as byte offsets.
    enum DictionaryKernel {
        /// The ends of the words in a text; only the end of the text if ICU cannot be used.
        static func ends(in text: Span<UInt8>) -> [Int] {
            var ends = [Int32](repeating: 0, count: text.count)
            let count = text.withUnsafeBufferPointer { text -> Int32 in
                guard let start = text.baseAddress else { return 0 }
                return ends.withUnsafeMutableBufferPointer { ends -> Int32 in
                    guard let room = ends.baseAddress else { return 0 }
                    return icu_word_ends(start, Int64(text.count), room, Int32(text.count))
                }
            }
            return count < 0 ? [text.count] : ends.prefix(Int(count)).map(Int.init)
        }

        /// The version, such as `72.1`.
        static var version: String { "\(icu_version() / 100).\(icu_version() % 100)" }
    }
#endif
