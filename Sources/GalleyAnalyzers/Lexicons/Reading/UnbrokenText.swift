// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The stretch of a text up to the next white space, with the places of its last slash and last
/// word.
///
/// Whether a word is part of an address depends on bytes far after it. Each stretch is scanned
/// once, not once for every word in it, however long it is.
struct UnbrokenText {
    /// How many bytes were scanned in all.
    private(set) var scanned = 0
    private var range = 0..<0
    private var lastSlash = -1
    private var lastWord = -1

    /// Where the stretch around a place ends: at white space, a control character or the end of the
    /// text.
    mutating func end(from place: Int, of text: Span<UInt8>) -> Int {
        scan(from: place, of: text)
        return range.upperBound
    }

    /// Whether the stretch has a slash at a place or after it.
    mutating func hasSlash(from place: Int, of text: Span<UInt8>) -> Bool {
        scan(from: place, of: text)
        return lastSlash >= place
    }

    /// Whether the stretch has an ASCII letter or digit at a place or after it.
    mutating func hasWord(from place: Int, of text: Span<UInt8>) -> Bool {
        scan(from: place, of: text)
        return lastWord >= place
    }

    /// Places come in the order of the text, so what was found from an earlier place is still
    /// valid.
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
