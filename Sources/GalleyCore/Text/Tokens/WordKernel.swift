// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Finds the words and numbers of well-formed UTF-8, 64 bytes at a time.
///
/// `gk_scan_words` makes bit masks of letters, digits and the characters that join them; a few
/// shifts of these masks find the starts and ends of words. This type handles the rest: characters
/// that must be looked up, and the end of the text. Characters too rare for masks are left to
/// `SegmentScanner`, which scans from a boundary before them to the first boundary after them. So
/// the scanner defines the correct result, and the kernel has to agree with the scanner.
@safe struct WordKernel {
    var search: gk_word_search
    let policy: WordSearchPolicy
    /// The byte offset at which the scanned piece begins, which is a boundary.
    let start: Int
    /// The last boundary that the scanner found; no character before it is undecided.
    var boundary: Int

    /// Returns the capacity that the arrays need for the words in this many bytes.
    ///
    /// Three bytes contain at most two words, as in `a²`; the constant is needed because many words
    /// are written at a time.
    static func room(for bytes: Int) -> Int { bytes / 3 * 2 + 80 }

    /// Prepares to scan a piece of a text; no token of the policy may cross an end of the piece.
    init(_ search: gk_word_search, _ policy: WordSearchPolicy) {
        unsafe self.search = unsafe search
        self.policy = policy
        start = unsafe search.base
        boundary = unsafe search.base
        unsafe self.search.looks_for_tags = policy.joinsEntities ? ~0 : 0
    }

    /// Scans the piece; the starts and ends of words are offsets from the beginning of the text.
    mutating func run() {
        while unsafe gk_scan_words(&search) { finishBlocks() }
        scanRest()
    }

    var text: UnsafePointer<UInt8> { unsafe search.text }
    var base: Int { unsafe search.base }
    var end: Int { unsafe search.end }

    /// Scans a copy of the last bytes that is padded with zeros, so that the end of the text also
    /// ends a word.
    private mutating func scanRest() {
        unsafe withUnsafeTemporaryAllocation(byteCount: 256, alignment: 16) { rest in
            unsafe rest.initializeMemory(as: UInt8.self, repeating: 0)
            unsafe rest.copyMemory(
                from: UnsafeRawBufferPointer(start: text + base, count: end - base))
            guard var place = unsafe rest.assumingMemoryBound(to: UInt8.self).baseAddress else {
                return
            }
            while base <= end {
                unsafe gk_read_block(&search, place)
                finishBlock()
                unsafe place += 64
            }
        }
    }

    /// Finishes the block that was read, and the blocks into which the scanner continued.
    private mutating func finishBlocks() {
        finishBlock()
        while boundary > base, base + Int(GK_REACH) <= end {
            if boundary >= base + 64 {
                unsafe search.base += 64
            } else {
                unsafe gk_read_block(&search, text + base)
                finishBlock()
            }
        }
    }

    private mutating func finishBlock() {
        if boundary > base { forget() }
        decide()
        var next = gk_edge()
        if unsafe (search.block.mid_letters | search.block.mid_numbers) >> 63 != 0 {
            next = edge(at: base + 64)
        }
        unsafe gk_finish_block(&search, next)
    }

    /// Returns whether the scalar after the block is a letter or digit, which decides whether a
    /// mark at the end of the block joins.
    private mutating func edge(at index: Int) -> gk_edge {
        switch part(at: index) {
        case .letter: return gk_edge(letter: 1, digit: 0, inside: 0)
        case .digit: return gk_edge(letter: 0, digit: 1, inside: 0)
        case .attached, .unusual:
            rescan(at: index - 1)
            return gk_edge()
        default: return gk_edge()
        }
    }

    /// Returns the role that the scalar at `index` has in the words around it.
    func part(at index: Int) -> WordPart {
        guard index < end else { return .none }
        let byte = unsafe text[index]
        if byte < 0x80 {
            let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
            return isLetter ? .letter : byte &- UInt8(ascii: "0") < 10 ? .digit : .none
        }
        return policy.parts[scalar(at: index).value]
    }

    /// Returns the scalar that begins at `index`, and the number of its bytes.
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        unsafe Self.scalar(text, at: index)
    }

    /// Returns the scalar that begins at `index` in well-formed text, and the number of its bytes.
    static func scalar(
        _ text: UnsafePointer<UInt8>, at index: Int
    ) -> (value: UInt32, length: Int) {
        let first = unsafe UInt32(text[index])
        func trailing(_ offset: Int) -> UInt32 { unsafe UInt32(text[index + offset] & 0x3F) }
        switch first {
        case ..<0x80: return (first, 1)
        case ..<0xE0: return ((first & 0x1F) << 6 | trailing(1), 2)
        case ..<0xF0: return ((first & 0xF) << 12 | trailing(1) << 6 | trailing(2), 3)
        default:
            let value = (first & 7) << 18 | trailing(1) << 12 | trailing(2) << 6 | trailing(3)
            return (value, 4)
        }
    }
}
