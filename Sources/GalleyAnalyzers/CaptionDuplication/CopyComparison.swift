// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPages

/// Compares the words of a copy with those of an earlier line.
///
/// The pipeline's `tokenizer` finds the words, so that later counts leave out exactly those words
/// of the copy that also occur in the earlier line.
struct CopyComparison {
    /// The ranges of the copy whose words occur in the earlier line in the same order.
    let common: [ByteRange]
    /// The ranges of the words that only the copy has.
    let own: [ByteRange]

    /// Compares two lines.
    ///
    /// - Parameters:
    ///   - copy: the range of the copy.
    ///   - original: the range of the earlier line.
    ///   - document: the document that contains both lines.
    init(_ copy: ByteRange, with original: ByteRange, in document: AnnotatedDocument) {
        let words = document.allWords
        let copied = words.indices(within: copy)
        let earlier = words.indices(within: original)
        let difference = copied.map { words[$0].term.index }
            .difference(from: earlier.map { words[$0].term.index })
        let inserted = Set(difference.insertions.map(\.offset))
        own = copied.enumerated().filter { inserted.contains($0.offset) }
            .map { words[$0.element].range }
        common = own.isEmpty ? [copy] : Self.runs(copied, inserted, words)
    }

    /// Returns one range for each run of words that are not `inserted`, from the run's first word
    /// to its last.
    private static func runs(
        _ copied: Range<Int>, _ inserted: Set<Int>, _ words: Words
    ) -> [ByteRange] {
        var runs: [ByteRange] = []
        var isOpen = false
        for (offset, index) in copied.enumerated() {
            guard !inserted.contains(offset) else {
                isOpen = false
                continue
            }
            let range = words[index].range
            if isOpen {
                runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<range.upperBound
            } else {
                runs.append(range)
                isOpen = true
            }
        }
        return runs
    }
}

extension Words {
    /// Returns the number of words that begin in one of the ranges, which must be sorted and
    /// disjoint.
    func count(within ranges: [ByteRange]) -> Int {
        ranges.reduce(0) { $0 + indices(within: $1).count }
    }

    /// Returns the indices of the words that begin in a range.
    func indices(within range: ByteRange) -> Range<Int> {
        let start = firstIndex(from: range.lowerBound)
        return start..<Swift.max(start, firstIndex(from: range.upperBound))
    }

    /// Returns the index of the first word that begins at or after an offset.
    private func firstIndex(from offset: Int) -> Int {
        partitioningIndex { $0.range.lowerBound >= offset }
    }
}
