// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A stretch of text without white space, with the offsets of the last slash and of the last letter
/// or digit in it.
///
/// Whether a word is part of an address may depend on bytes far after the word. Each stretch,
/// however long, is scanned only once and not once for every word.
struct UnbrokenText {
    /// The total number of bytes that were scanned.
    private(set) var scanned = 0
    private var range = 0..<0
    private var lastSlash = -1
    private var lastWord = -1

    /// Returns the offset of the white space, the control character or the end of the text at which
    /// the stretch around `place` ends.
    mutating func end(from place: Int, of text: Span<UInt8>) -> Int {
        scan(from: place, of: text)
        return range.upperBound
    }

    /// Whether the stretch has a slash at or after an offset.
    mutating func hasSlash(from place: Int, of text: Span<UInt8>) -> Bool {
        scan(from: place, of: text)
        return lastSlash >= place
    }

    /// Whether the stretch has an ASCII letter or digit at or after an offset.
    mutating func hasWord(from place: Int, of text: Span<UInt8>) -> Bool {
        scan(from: place, of: text)
        return lastWord >= place
    }

    /// Scans the stretch from an offset to its end, unless an earlier scan included the offset.
    private mutating func scan(from place: Int, of text: Span<UInt8>) {
        if range.contains(place) { return }
        (lastSlash, lastWord) = (-1, -1)
        var end = place
        while end < text.count, text[end] > 0x20 {
            if text[end] == UInt8(ascii: "/") { lastSlash = end }
            if text[end].isLetterOrDigit { lastWord = end }
            end += 1
        }
        scanned += end - place
        range = place..<end
    }
}
