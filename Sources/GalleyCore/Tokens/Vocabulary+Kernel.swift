// SPDX-License-Identifier: Apache-2.0

extension Vocabulary {
    /// The values of all words of a piece of text; new words are added.
    mutating func resolve(
        _ text: UnsafeBufferPointer<UInt8>, starts: UnsafePointer<UInt32>,
        ends: UnsafePointer<UInt32>, count: Int, values: UnsafeMutablePointer<UInt32>
    ) {
        guard let bytes = text.baseAddress else { return }
        var first = 0
        while first < count {
            let size = min(FormTable.blockSize, count - first)
            var unknown = forms.look(
                up: bytes, length: text.count, starts: starts + first, ends: ends + first,
                count: size, found: values + first)
            while unknown != 0 {
                let index = first + unknown.trailingZeroBitCount
                unknown &= unknown &- 1
                let word = UnsafeBufferPointer(
                    rebasing: text[Int(starts[index])..<Int(ends[index])])
                values[index] = value(of: word.span)
            }
            first += size
        }
    }
}
