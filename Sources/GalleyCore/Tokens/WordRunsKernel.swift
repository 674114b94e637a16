// SPDX-License-Identifier: Apache-2.0

/// Makes a word of each two neighbouring characters of scripts without spaces, as `BigramPass`
/// does: a run of n characters has n - 1 words.
struct WordRunsKernel {
    private let scripts = ScriptTables.runs
    private let properties = UnicodeTables.properties
    private var starts: [UInt32] = []
    private var ends: [UInt32] = []
    private var count = 0
    private var run = RunScript.none
    /// Characters of the run so far; the last one stands at the end of the lists.
    private var length = 0

    /// Puts the words of runs in the place of their characters; gives the number of words.
    mutating func join(
        _ words: Int, _ starts: UnsafeMutablePointer<UInt32>, _ ends: UnsafeMutablePointer<UInt32>,
        in text: UnsafePointer<UInt8>
    ) -> Int {
        guard let first = (0..<words).first(where: { text[Int(starts[$0])] >= 0xE0 }) else {
            return words
        }
        count = 0
        run = .none
        for index in first..<words {
            let start = Int(starts[index])
            let end = Int(ends[index])
            reserve(end - start)
            let script = text[start] < 0xE0 ? .none : script(text, start, end)
            if script == .none {
                if run != .none { finishRun() }
                append(start, end)
            } else {
                addCharacters(text, start, end, script)
            }
        }
        finishRun()
        for index in 0..<count {
            starts[first + index] = self.starts[index]
            ends[first + index] = self.ends[index]
        }
        return first + count
    }

    /// Makes room for the words of so many bytes.
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

    /// The last character of a run begins no word, but if it is the only one.
    private mutating func finishRun() {
        if run != .none, length > 1 { count -= 1 }
        run = .none
        length = 0
    }

    private mutating func addCharacters(
        _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ script: RunScript
    ) {
        if script != run || count == 0 || Int(ends[count - 1]) != start { finishRun() }
        run = script
        var index = start
        while index < end {
            let first = index
            index += Self.scalar(text, index).length
            while index < end, isAttached(Self.scalar(text, index).value) {
                index += Self.scalar(text, index).length
            }
            if length > 0 { ends[count - 1] = UInt32(truncatingIfNeeded: index) }
            append(first, index)
            length += 1
        }
    }

    /// The run of a word: all of its characters are of such a script or marks on them.
    private func script(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> RunScript {
        // Ideographs, by far the most frequent ones.
        if end - start == 3, (0xE5...0xE9).contains(text[start]) { return .eastAsian }
        let script = scripts[Self.scalar(text, start).value]
        guard script != .none else { return .none }
        var index = start
        while index < end {
            let (scalar, length) = Self.scalar(text, index)
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
        WordKernel.scalar(text, at: index)
    }
}
