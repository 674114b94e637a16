// SPDX-License-Identifier: Apache-2.0

import CKernels

extension Vocabulary {
    /// Finds the values of all words of a piece of text; new words are added to the vocabulary.
    ///
    /// - Parameter probes: a buffer for the probes of one block.
    mutating func resolve(
        _ text: UnsafeBufferPointer<UInt8>, starts: UnsafePointer<UInt32>,
        ends: UnsafePointer<UInt32>, count: Int, probes: UnsafeMutablePointer<gk_probe>,
        values: UnsafeMutablePointer<UInt32>
    ) {
        guard let bytes = text.baseAddress else { return }
        var first = 0
        while first < count {
            let size = min(WordFormTable.blockSize, count - first)
            var unknown = unsafe forms.look(
                up: bytes, length: text.count, starts: starts + first, ends: ends + first,
                count: size, probes: probes, found: values + first)
            while unknown != 0 {
                let bit = unknown.trailingZeroBitCount
                unknown &= unknown &- 1
                let index = first + bit
                let word = unsafe UnsafeBufferPointer(
                    rebasing: text[Int(starts[index])..<Int(ends[index])])
                unsafe values[index] = unsafe value(of: word.span, probes[bit])
            }
            first += size
        }
    }
}
