// SPDX-License-Identifier: Apache-2.0

/// Makes a word of each two neighbouring characters of scripts without spaces, as `BigramPass`
/// does: a run of n characters has n - 1 words.
struct WordRunsKernel {
    private var starts: [UInt32] = []
    private var ends: [UInt32] = []
    private var run = RunScript.none
    /// Characters of the run so far; the last one stands at the end of the lists.
    private var length = 0

    /// Puts the words of runs in the place of their characters; gives the number of words.
    mutating func join(
        _ count: Int, _ starts: UnsafeMutablePointer<UInt32>, _ ends: UnsafeMutablePointer<UInt32>,
        in text: UnsafePointer<UInt8>
    ) -> Int {
        self.starts.removeAll(keepingCapacity: true)
        self.ends.removeAll(keepingCapacity: true)
        run = .none
        for index in 0..<count {
            let script = script(text, Int(starts[index]), Int(ends[index]))
            if script == .none {
                finishRun()
                append(starts[index], ends[index])
            } else {
                addCharacters(text, Int(starts[index]), Int(ends[index]), script)
            }
        }
        finishRun()
        for index in self.starts.indices {
            starts[index] = self.starts[index]
            ends[index] = self.ends[index]
        }
        return self.starts.count
    }

    private mutating func append(_ start: UInt32, _ end: UInt32) {
        starts.append(start)
        ends.append(end)
    }

    /// The last character of a run begins no word, but if it is the only one.
    private mutating func finishRun() {
        if run != .none, length > 1 {
            starts.removeLast()
            ends.removeLast()
        }
        run = .none
        length = 0
    }

    private mutating func addCharacters(
        _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ script: RunScript
    ) {
        if script != run || ends.last.map({ Int($0) != start }) ?? true { finishRun() }
        run = script
        var index = start
        while index < end {
            let first = index
            index += Self.scalar(text, index).length
            while index < end, Self.isAttached(Self.scalar(text, index).value) {
                index += Self.scalar(text, index).length
            }
            if length > 0 { ends[ends.count - 1] = UInt32(truncatingIfNeeded: index) }
            append(UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: index))
            length += 1
        }
    }

    /// The run of a word: all of its characters are of such a script or marks on them.
    private func script(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> RunScript {
        // Ideographs, by far the most frequent ones.
        if end - start == 3, (0xE5...0xE9).contains(text[start]) { return .eastAsian }
        guard text[start] >= 0xE0 else { return .none }
        let script = ScriptTables.runs[Self.scalar(text, start).value]
        guard script != .none else { return .none }
        var index = start
        while index < end {
            let (scalar, length) = Self.scalar(text, index)
            if ScriptTables.runs[scalar] != script, !Self.isAttached(scalar) { return .none }
            index += length
        }
        return script
    }

    private static func isAttached(_ scalar: UInt32) -> Bool {
        UnicodeTables.properties[scalar].wordBreak.isAttached
    }

    private static func scalar(
        _ text: UnsafePointer<UInt8>, _ index: Int
    ) -> (value: UInt32, length: Int) {
        WordKernel.scalar(text, at: index)
    }
}
