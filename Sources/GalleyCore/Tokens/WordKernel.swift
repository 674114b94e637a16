// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Finds the words and numbers of well-formed UTF-8, 64 bytes at a time.
///
/// `gk_scan_words` makes bit masks of letters, digits and what joins them; where a word begins or
/// ends is then a matter of a few shifts. Here stands what it leaves: characters that have to be
/// looked up, and the end of the text. What is too rare for masks is left to `SegmentScanner`, from
/// a boundary before it to the first boundary behind it; so it is the scanner that says what is
/// right, and the kernel has to agree.
struct WordKernel {
    var search: gk_word_search
    let parts: ScalarTable<WordPart>
    /// The last boundary that the scanner found; before it nothing is undecided.
    var boundary: Int

    /// Room that the arrays need besides a word for every two bytes.
    static let slack = 80

    /// Scans a piece of a text from `start`, a boundary, to `end`, another.
    ///
    /// - Returns: the number of words; their starts and ends count from the beginning of the text.
    static func words(
        of text: UnsafePointer<UInt8>, from start: Int, to end: Int,
        starts: UnsafeMutablePointer<UInt32>, ends: UnsafeMutablePointer<UInt32>,
        parts: ScalarTable<WordPart>
    ) -> Int {
        var search = gk_word_search()
        search.text = text
        search.end = end
        search.base = start
        search.starts = starts
        search.ends = ends
        var kernel = WordKernel(search: search, parts: parts, boundary: start)
        while gk_scan_words(&kernel.search) { kernel.finishBlocks() }
        kernel.scanRest()
        return kernel.search.start_count
    }

    var text: UnsafePointer<UInt8> { search.text }
    var base: Int { search.base }
    var end: Int { search.end }

    /// The last bytes, with zeros behind them: the end of the text ends a word too.
    private mutating func scanRest() {
        withUnsafeTemporaryAllocation(byteCount: 256, alignment: 64) { rest in
            rest.initializeMemory(as: UInt8.self, repeating: 0)
            rest.copyMemory(from: UnsafeRawBufferPointer(start: text + base, count: end - base))
            guard var place = rest.assumingMemoryBound(to: UInt8.self).baseAddress else { return }
            while base <= end {
                gk_read_block(&search, place)
                finishBlock()
                place += 64
            }
        }
    }

    /// Finishes the block that was read, and those into which the scanner went on.
    private mutating func finishBlocks() {
        finishBlock()
        while boundary > base, base + Int(GK_REACH) <= end {
            if boundary >= base + 64 {
                search.base += 64
            } else {
                gk_read_block(&search, text + base)
                finishBlock()
            }
        }
    }

    private mutating func finishBlock() {
        if boundary > base { forget() }
        decide()
        var next = gk_edge()
        if (search.block.mid_letters | search.block.mid_numbers) >> 63 != 0 {
            next = edge(at: base + 64)
        }
        gk_finish_block(&search, next)
    }

    /// What the scalar behind the block is to a mark that may join at the block's end.
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

    /// What the scalar that begins at `index` does to the words around it.
    func part(at index: Int) -> WordPart {
        guard index < end else { return .none }
        let byte = text[index]
        if byte < 0x80 {
            let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
            return isLetter ? .letter : byte &- UInt8(ascii: "0") < 10 ? .digit : .none
        }
        return parts[scalar(at: index).value]
    }

    /// The scalar that begins at `index`, and the number of its bytes.
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(text[index])
        func trailing(_ offset: Int) -> UInt32 { UInt32(text[index + offset] & 0x3F) }
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
