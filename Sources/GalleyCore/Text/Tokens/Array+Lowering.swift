// SPDX-License-Identifier: Apache-2.0

extension [UInt8] {
    /// Appends a word, its ASCII capitals as small letters if `lowers`.
    mutating func append(_ word: Span<UInt8>, lowering lowers: Bool) {
        append(addingCapacity: word.count) { span in
            for index in word.indices {
                let byte = word[index]
                let isCapital = lowers && byte &- UInt8(ascii: "A") < 26
                span.append(isCapital ? byte | 0x20 : byte)
            }
        }
    }
}
