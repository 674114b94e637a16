// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// What goes on without white space from a place of a text, and what stands last in it.
///
/// Whether a word is part of an address depends on bytes far behind it. They are looked at once, not
/// once for every word among them, however long the text goes on.
struct UnbrokenText {
    /// How many bytes were looked at, of all texts together.
    private(set) var looked = 0
    private var range = 0..<0
    private var lastSlash = -1
    private var lastWord = -1

    /// Where the text that goes on at a place ends: at white space, a control character or the end.
    mutating func end(from place: Int, of text: Span<UInt8>) -> Int {
        look(from: place, of: text)
        return range.upperBound
    }

    /// Whether there is a slash at a place or behind it.
    mutating func hasSlash(from place: Int, of text: Span<UInt8>) -> Bool {
        look(from: place, of: text)
        return lastSlash >= place
    }

    /// Whether there is an ASCII letter or digit at a place or behind it.
    mutating func hasWord(from place: Int, of text: Span<UInt8>) -> Bool {
        look(from: place, of: text)
        return lastWord >= place
    }

    /// Places come in the order of the text, so what was seen from an earlier one still holds.
    private mutating func look(from place: Int, of text: Span<UInt8>) {
        if range.contains(place) { return }
        (lastSlash, lastWord) = (-1, -1)
        var end = place
        while end < text.count, text[end] > 0x20 {
            if text[end] == UInt8(ascii: "/") { lastSlash = end }
            if text[end].isLetterOrDigit { lastWord = end }
            end += 1
        }
        looked += end - place
        range = place..<end
    }
}
