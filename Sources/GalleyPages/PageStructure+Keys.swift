// SPDX-License-Identifier: Apache-2.0

extension PageStructure {
    /// By what the line of an index is found again on other pages; nil for a line without letters
    /// and digits.
    public func key(of line: Int) -> LineKey? {
        let range = words.range(of: line)
        return range.isEmpty ? nil : LineKey(words.hashes[range])
    }

    /// How many words the line of an index has, in the sense of a reader.
    public func wordCount(of line: Int) -> Int { words.counts[line] }
}
