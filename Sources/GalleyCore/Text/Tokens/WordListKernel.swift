// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Finds the words of texts and their terms piece by piece; its buffers have room for one piece.
struct WordListKernel {
    private var starts: [UInt32] = []
    private var ends: [UInt32] = []
    private var values: [UInt32] = []
    private var probes = Array(repeating: gk_probe(), count: WordFormTable.blockSize)
    private let policy: WordSearchPolicy
    private var bigrams = BigramKernel()

    init(_ policy: TokenizerPolicy) {
        self.policy = WordSearchPolicy(policy)
    }

    /// The usual length of a piece in bytes; longer pieces would not fit into the processor's
    /// nearest cache.
    static let pieceSize = 16 << 10

    /// Appends the words of a text in well-formed UTF-8.
    mutating func append(
        _ text: Span<UInt8>, to words: inout WordList, _ vocabulary: inout Vocabulary
    ) {
        unsafe text.withUnsafeBufferPointer { unsafe append($0, to: &words, &vocabulary) }
    }

    private mutating func append(
        _ text: UnsafeBufferPointer<UInt8>, to words: inout WordList,
        _ vocabulary: inout Vocabulary
    ) {
        var start = 0
        while start < text.count {
            let end = unsafe Self.end(ofPieceFrom: start, in: text)
            unsafe append(text, from: start, to: end, to: &words, &vocabulary)
            start = end
        }
    }

    private mutating func append(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
        to words: inout WordList, _ vocabulary: inout Vocabulary
    ) {
        reserve(WordKernel.room(for: end - start))
        let policy = policy
        unsafe withBuffers { bigrams, starts, ends, values, probes in
            guard let bytes = text.baseAddress else { return }
            var search = unsafe gk_word_search()
            unsafe search.text = unsafe bytes
            unsafe search.end = end
            unsafe search.base = start
            unsafe search.starts = unsafe starts
            unsafe search.ends = unsafe ends
            var kernel = unsafe WordKernel(search, policy)
            kernel.run()
            let found =
                unsafe policy.makesBigrams && kernel.search.has_wide != 0
                ? bigrams.join(kernel.search.start_count, starts, ends, in: bytes)
                : kernel.search.start_count
            unsafe vocabulary.resolve(
                text, starts: starts, ends: ends, count: found, probes: probes, values: values)
            var kinds: UInt32 = 0
            for index in 0..<found { unsafe kinds |= values[index] }
            let hasOthers = kinds >= FormValue.firstNeither
            let count = unsafe hasOthers ? Self.dropOthers(starts, ends, values, found) : found
            unsafe words.append(
                starts, ends, values, count, areAllWords: kinds < FormValue.firstNumber, bytes)
        }
    }

    private mutating func withBuffers(
        _ body: (
            inout BigramKernel, UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>,
            UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<gk_probe>
        ) -> Void
    ) {
        unsafe starts.withUnsafeMutableBufferPointer { starts in
            unsafe ends.withUnsafeMutableBufferPointer { ends in
                unsafe values.withUnsafeMutableBufferPointer { values in
                    unsafe probes.withUnsafeMutableBufferPointer { probes in
                        guard let starts = starts.baseAddress, let ends = ends.baseAddress,
                            let values = values.baseAddress, let probes = probes.baseAddress
                        else { return }
                        unsafe body(&bigrams, starts, ends, values, probes)
                    }
                }
            }
        }
    }

    private mutating func reserve(_ count: Int) {
        guard starts.count < count else { return }
        starts = Array(repeating: 0, count: count)
        ends = starts
        values = starts
    }

    /// Removes spellings such as `__`, which are joined like words but are not words; returns the
    /// number of words left.
    private static func dropOthers(
        _ starts: UnsafeMutablePointer<UInt32>, _ ends: UnsafeMutablePointer<UInt32>,
        _ values: UnsafeMutablePointer<UInt32>, _ count: Int
    ) -> Int {
        var kept = 0
        for index in 0..<count where unsafe values[index] < FormValue.firstNeither {
            unsafe starts[kept] = unsafe starts[index]
            unsafe ends[kept] = unsafe ends[index]
            unsafe values[kept] = unsafe values[index]
            kept += 1
        }
        return kept
    }

    /// Returns the end of the piece that begins at `start`; the end is never inside a word.
    ///
    /// The end is after a line feed, or between a space and an ASCII letter; if there is no such
    /// offset, it is the end of the text.
    private static func end(
        ofPieceFrom start: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var least = start
        var end = start + pieceSize
        while end < text.count {
            var index = end
            while index > least {
                if unsafe text[index - 1] == UInt8(ascii: "\n") { return index }
                if unsafe text[index - 1] == UInt8(ascii: " "),
                    unsafe (text[index] | 0x20) &- UInt8(ascii: "a") < 26
                {
                    return index
                }
                index -= 1
            }
            least = end
            end += pieceSize
        }
        return text.count
    }
}

extension WordList {
    fileprivate mutating func append(
        _ starts: UnsafePointer<UInt32>, _ ends: UnsafePointer<UInt32>,
        _ values: UnsafePointer<UInt32>, _ count: Int, areAllWords: Bool,
        _ text: UnsafePointer<UInt8>
    ) {
        unsafe self.starts.append(contentsOf: UnsafeBufferPointer(start: starts, count: count))
        unsafe self.ends.append(contentsOf: UnsafeBufferPointer(start: ends, count: count))
        terms.append(addingCapacity: count) { span in
            unsafe span.withUnsafeMutableBufferPointer { terms, initialized in
                for index in 0..<count {
                    unsafe terms.initializeElement(
                        at: index, to: Term(id: values[index] & FormValue.termBits))
                }
                initialized = count
            }
        }
        let first = kinds.count
        kinds.append(contentsOf: repeatElement(.word, count: count))
        if areAllWords { return }
        for index in 0..<count where unsafe values[index] >= FormValue.firstNumber {
            kinds[first + index] = unsafe Self.kind(values[index], text[Int(starts[index])])
        }
    }

    private static func kind(_ value: UInt32, _ first: UInt8) -> TokenKind {
        guard value >> 30 == FormValue.Kind.tag.rawValue else { return .number }
        return first == UInt8(ascii: "@") ? .mention : .hashtag
    }
}
