// SPDX-License-Identifier: Apache-2.0

import CKernels

extension WordKernel {
    /// Decides how each undecided character of the block is treated, mostly by adding it to the
    /// block's masks.
    mutating func decide() {
        while unsafe search.undecided != 0 {
            let bit = unsafe search.undecided.trailingZeroBitCount
            unsafe search.undecided &= search.undecided &- 1
            if unsafe text[base + bit] < 0x80 {
                if mayBelongToEntity(base + bit) { divideChunk(around: base + bit) }
            } else if !enter(bit) {
                rescan(at: base + bit)
            }
        }
    }

    /// Clears the bits of the block before the last boundary that the scanner found.
    mutating func forget() {
        let done = boundary - base
        let kept: UInt64 = done <= 0 ? ~0 : done >= 64 ? 0 : ~0 << UInt64(done)
        unsafe search.block.keep(kept)
        unsafe search.undecided &= kept
        // Boundaries are never inside a character, so the scanner has already handled a character
        // that extends from this block into the next one.
        if done >= 64 { unsafe search.spilled = gk_block() }
    }

    /// Adds the character that begins at a bit to the masks; returns false if the scanner must
    /// decide.
    private mutating func enter(_ bit: Int) -> Bool {
        let (value, length) = scalar(at: base + bit)
        let bytes = ((UInt64(1) << UInt64(length)) &- 1) << UInt64(bit)
        // The bits of the bytes in the next block; a shift by 64 results in 0.
        let rest = ((UInt64(1) << UInt64(length)) &- 1) >> UInt64(64 - bit)
        switch policy.parts[value] {
        case .none: return true
        case .letter:
            unsafe search.block.letters |= bytes
            unsafe search.spilled.letters |= rest
        case .digit:
            unsafe search.block.digits |= bytes
            unsafe search.spilled.digits |= rest
        case .connector:
            unsafe search.block.connectors |= bytes
            unsafe search.spilled.connectors |= rest
        case .single:
            unsafe search.block.single_starts |= 1 << UInt64(bit)
            unsafe search.block.single_ends |= 1 << UInt64(bit + length)
            if bit + length >= 64 {
                unsafe search.spilled.single_ends |= 1 << UInt64(bit + length - 64)
            }
        case .attached:
            guard let follows = isLetter(before: bit) else { return false }
            guard follows else { return true }
            if isQuote(base + bit + length) { return false }
            unsafe search.block.letters |= bytes
            unsafe search.spilled.letters |= rest
        case .midLetter, .midNumber, .midBoth:
            guard let joins = joins(policy.parts[value], bit, length) else { return false }
            guard joins else { return true }
            unsafe search.block.joined |= bytes
            unsafe search.spilled.joined |= rest
        case .unusual: return false
        }
        return true
    }

    /// Whether the character before a bit is a letter; nil if it is another character that an
    /// attached character could affect.
    private func isLetter(before bit: Int) -> Bool? {
        let place = UInt64(1) << UInt64(bit)
        let block = unsafe search.block
        if unsafe (block.letters << 1 | search.before.letter) & place != 0 { return true }
        let others = block.digits | block.connectors | block.joined
        if unsafe (others << 1 | search.before.inside) & place != 0 { return nil }
        if block.single_ends & place != 0 { return nil }
        return unsafe base + bit > boundary && isMid(text[base + bit - 1]) ? nil : false
    }

    private func isMid(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ","),
            UInt8(ascii: ";"):
            true
        default: false
        }
    }

    /// Whether a byte is a quotation mark, which joins Hebrew letters by special rules.
    private func isQuote(_ index: Int) -> Bool {
        unsafe index < end
            && (text[index] == UInt8(ascii: "'") || text[index] == UInt8(ascii: "\""))
    }

    /// Whether a mark joins the characters before and after it; nil if only the scanner can decide.
    private func joins(_ part: WordPart, _ bit: Int, _ length: Int) -> Bool? {
        let place = UInt64(1) << UInt64(bit)
        let letter = unsafe (search.block.letters << 1 | search.before.letter) & place != 0
        let digit = unsafe (search.block.digits << 1 | search.before.digit) & place != 0
        guard letter || digit else { return false }
        switch self.part(at: base + bit + length) {
        case .letter: return letter && part != .midNumber
        case .digit: return digit && part != .midLetter
        case .attached, .unusual: return nil
        default: return false
        }
    }

    /// Lets the scanner find the boundaries around `index`, starting at the last word before
    /// `index`.
    mutating func rescan(at index: Int) {
        var scanner = SegmentScanner()
        scanner.position = lastStart(before: index)
        let bytes = unsafe UnsafeBufferPointer(start: text, count: end).span
        while scanner.position <= index {
            let start = scanner.position
            let kind = scanner.scanSegment(in: bytes)
            guard kind == .word || kind == .number else { continue }
            write(start, scanner.position)
        }
        boundary = scanner.position
        unsafe search.before = gk_edge()
        forget()
    }

    /// Writes a word that is not in the masks of the block.
    mutating func write(_ start: Int, _ end: Int) {
        unsafe search.starts[search.start_count] = UInt32(truncatingIfNeeded: start)
        unsafe search.ends[search.end_count] = UInt32(truncatingIfNeeded: end)
        unsafe search.start_count += 1
        unsafe search.end_count += 1
        // The block in which the word begins may never be read, so `has_wide` is set here.
        if unsafe text[start] >= 0xE0 { unsafe search.has_wide = 1 }
    }

    /// Removes the last word that began before `index`, and writes the words before that word.
    ///
    /// - Returns: the start of the removed word, or the last boundary if no word was removed.
    private mutating func lastStart(before index: Int) -> Int {
        let borders = borders(before: index)
        if borders.starts != 0 {
            let last = 63 - borders.starts.leadingZeroBitCount
            push(
                borders.starts & ((1 << UInt64(last)) &- 1),
                borders.ends & ((2 << UInt64(last)) &- 1))
            return base + last
        }
        guard unsafe search.start_count > 0,
            unsafe Int(search.starts[search.start_count - 1]) >= boundary
        else {
            return boundary
        }
        unsafe search.start_count -= 1
        unsafe search.end_count = unsafe min(search.end_count, search.start_count)
        return unsafe Int(search.starts[search.start_count])
    }

    /// Returns the starts and the ends of the block's words before `index`, as bit masks.
    func borders(before index: Int) -> gk_borders {
        let below = (UInt64(1) << UInt64(index - base)) &- 1
        var known = unsafe search.block
        known.keep(below)
        var borders = unsafe gk_borders_of(known, search.before, gk_edge())
        borders.starts &= below
        unsafe borders.ends |= search.block.single_ends
        return borders
    }

    mutating func push(_ starting: UInt64, _ ending: UInt64) {
        let base = UInt32(truncatingIfNeeded: base)
        unsafe gk_write_places(starting, base, search.starts + search.start_count)
        unsafe gk_write_places(ending, base, search.ends + search.end_count)
        unsafe search.start_count += starting.nonzeroBitCount
        unsafe search.end_count += ending.nonzeroBitCount
    }
}

extension gk_block {
    /// Clears the bits of all bytes that are not in `kept`.
    fileprivate mutating func keep(_ kept: UInt64) {
        letters &= kept
        digits &= kept
        connectors &= kept
        joined &= kept
        mid_letters &= kept
        mid_numbers &= kept
        single_starts &= kept
        // An end at the first kept byte belongs to the word before that byte, which is cleared.
        single_ends &= kept & kept << 1
    }
}
