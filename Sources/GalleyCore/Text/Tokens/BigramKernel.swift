// SPDX-License-Identifier: Apache-2.0

/// Makes a word from every two neighbouring characters in scripts without spaces, like
/// `BigramPass`: a run of n characters has n - 1 words.
struct BigramKernel {
    private let scripts = ScriptTables.unspaced
    private let properties = UnicodeTables.properties
    private var starts: [UInt32] = []
    private var ends: [UInt32] = []
    private var count = 0
    private var run = UnspacedScript.none
    /// The number of characters in the current run; the last of them is at the end of the lists.
    private var length = 0

    /// Replaces the characters of each run by bigrams; returns the new number of words.
    ///
    /// A run in which each character is one word, such as a run of ideographs, never has more
    /// bigrams than characters, so it is joined in place.
    mutating func join(
        _ words: Int, _ starts: UnsafeMutablePointer<UInt32>, _ ends: UnsafeMutablePointer<UInt32>,
        in text: UnsafePointer<UInt8>
    ) -> Int {
        var index = 0
        var kept = 0
        while index < words {
            let end = unsafe endOfCharacters(from: index, to: words, starts, ends, in: text)
            if end < words, unsafe end == index || starts[end] == ends[end - 1],
                unsafe script(text, Int(starts[end]), Int(ends[end])) != .none
            {
                return unsafe joinOthers(
                    from: index, to: words, starts, ends, in: text, after: kept)
            }
            let isRun = end - index > 1
            let count = isRun ? end - index - 1 : 1
            for place in 0..<count {
                unsafe starts[kept + place] = unsafe starts[index + place]
                unsafe ends[kept + place] = unsafe ends[index + place + (isRun ? 1 : 0)]
            }
            kept += count
            index = max(end, index + 1)
        }
        return kept
    }

    /// Returns the index after a sequence of words that begins at `first`, in which each word is a
    /// single character and there are no gaps.
    private func endOfCharacters(
        from first: Int, to words: Int, _ starts: UnsafeMutablePointer<UInt32>,
        _ ends: UnsafeMutablePointer<UInt32>, in text: UnsafePointer<UInt8>
    ) -> Int {
        var index = first
        while index < words, unsafe ends[index] &- starts[index] == 3,
            unsafe isCharacter(text, starts[index]),
            unsafe index == first || starts[index] == ends[index - 1]
        {
            index += 1
        }
        return index
    }

    /// Whether a word of three bytes is a character of the East Asian scripts.
    private func isCharacter(_ text: UnsafePointer<UInt8>, _ start: UInt32) -> Bool {
        let first = unsafe text[Int(start)]
        if (0xE4...0xE9).contains(first) { return true }
        return unsafe first == 0xE3 && scripts[Self.scalar(text, Int(start)).value] == .eastAsian
    }

    /// Makes the bigrams of all scripts without spaces, from the word `first` on.
    private mutating func joinOthers(
        from first: Int, to words: Int, _ starts: UnsafeMutablePointer<UInt32>,
        _ ends: UnsafeMutablePointer<UInt32>, in text: UnsafePointer<UInt8>, after kept: Int
    ) -> Int {
        count = 0
        run = .none
        for index in first..<words {
            let start = unsafe Int(starts[index])
            let end = unsafe Int(ends[index])
            reserve(end - start)
            let script = unsafe script(text, start, end)
            if script == .none {
                if run != .none { finishRun() }
                append(start, end)
            } else {
                unsafe addCharacters(text, start, end, script)
            }
        }
        finishRun()
        for index in 0..<count {
            unsafe starts[kept + index] = self.starts[index]
            unsafe ends[kept + index] = self.ends[index]
        }
        return kept + count
    }

    /// Makes room for the words that this many bytes can contain.
    private mutating func reserve(_ bytes: Int) {
        guard starts.count < count + bytes else { return }
        let missing = Swift.max(count + bytes, starts.count * 2, 4096) - starts.count
        starts.append(contentsOf: repeatElement(0, count: missing))
        ends.append(contentsOf: repeatElement(0, count: missing))
    }

    private mutating func append(_ start: Int, _ end: Int) {
        starts[count] = UInt32(truncatingIfNeeded: start)
        ends[count] = UInt32(truncatingIfNeeded: end)
        count += 1
    }

    /// Ends a run, whose last character does not begin a word unless it is the only character.
    private mutating func finishRun() {
        if run != .none, length > 1 { count -= 1 }
        run = .none
        length = 0
    }

    private mutating func addCharacters(
        _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ script: UnspacedScript
    ) {
        if script != run || count == 0 || Int(ends[count - 1]) != start { finishRun() }
        run = script
        var index = start
        while index < end {
            let first = index
            unsafe index += Self.scalar(text, index).length
            while index < end, unsafe isAttached(Self.scalar(text, index).value) {
                unsafe index += Self.scalar(text, index).length
            }
            if length > 0 { ends[count - 1] = UInt32(truncatingIfNeeded: index) }
            append(first, index)
            length += 1
        }
    }

    /// Returns the script without spaces to which all characters of a word belong, not counting
    /// marks; `none` if there is no such script.
    private func script(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> UnspacedScript {
        // None of these scripts has letters below U+0E00.
        if unsafe text[start] < 0xE0 { return .none }
        let script = unsafe scripts[Self.scalar(text, start).value]
        guard script != .none else { return .none }
        var index = start
        while index < end {
            let (scalar, length) = unsafe Self.scalar(text, index)
            if scripts[scalar] != script, !isAttached(scalar) { return .none }
            index += length
        }
        return script
    }

    private func isAttached(_ scalar: UInt32) -> Bool {
        properties[scalar].wordBreak.isAttached
    }

    private static func scalar(
        _ text: UnsafePointer<UInt8>, _ index: Int
    ) -> (value: UInt32, length: Int) {
        unsafe WordKernel.scalar(text, at: index)
    }
}
