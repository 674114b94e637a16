// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// A token in which emoji are spelled out, so that it may be several words.
struct SpelledToken {
    /// The text in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Where each part of `bytes` comes from.
    private(set) var map = SourceMap()

    /// Spells a token, or is nil if the text can be read as it is.
    ///
    /// Every emoji is set off by a space before it, but not after it: what follows clings to the
    /// last word of its description.
    init?(_ token: ByteRange, of source: Span<UInt8>, with characters: SpelledCharacters) {
        var copied = token.lowerBound
        var position = token.lowerBound
        while position < token.upperBound {
            let scalar = UTF8Scalar(at: position, of: source)
            let range = position..<min(position + scalar.length, token.upperBound)
            position = range.upperBound
            guard scalar.length > 1, let spelling = characters.spelling(of: scalar.value) else {
                continue
            }
            copy(copied..<range.lowerBound, of: source)
            map.replacement(at: bytes.count, for: range)
            bytes.append(contentsOf: spelling)
            copied = position
        }
        guard copied > token.lowerBound else { return nil }
        copy(copied..<token.upperBound, of: source)
    }

    private mutating func copy(_ range: ByteRange, of source: Span<UInt8>) {
        guard !range.isEmpty else { return }
        map.copy(at: bytes.count, from: range.lowerBound)
        for index in range { bytes.append(source[index]) }
    }
}
