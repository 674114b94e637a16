// SPDX-License-Identifier: Apache-2.0

/// Makes a word from every two neighbouring characters in scripts without spaces between words.
///
/// A character includes its combining marks. A run of one character is one word.
struct BigramPass: SegmentPass {
    private let unspaced = UnspacedCharacters()

    func apply(to segments: inout [Segment], in bytes: Span<UInt8>) {
        guard segments.contains(where: { unspaced.script(of: $0, bytes) != .none }) else { return }
        var divided: [Segment] = []
        var last = UnspacedScript.none
        for segment in segments {
            let script = unspaced.script(of: segment, bytes)
            if script == .none {
                divided.append(segment)
            } else {
                for character in unspaced.characters(of: segment, bytes) {
                    if script == last { divided[divided.count - 1].rule = .bigram }
                    divided.append(character)
                    if script == last { divided[divided.count - 1].rule = .bigramEnd }
                    last = script
                }
            }
            last = script
        }
        segments = divided
    }
}

/// Recognizes segments of scripts without spaces between words and divides them into characters.
struct UnspacedCharacters: Sendable {
    private let scripts = ScriptTables.unspaced
    private let properties = UnicodeTables.properties

    /// Returns the script without spaces to which all scalars of a segment belong, not counting
    /// marks; `none` if there is no such script.
    func script(of segment: Segment, _ bytes: Span<UInt8>) -> UnspacedScript {
        guard segment.kind == .word, segment.rule == .boundary, bytes[segment.start] >= 0xE0 else {
            return .none
        }
        let script = scripts[bytes.scalar(at: segment.start).value]
        guard script != .none else { return .none }
        var index = segment.start
        while index < segment.end {
            let (scalar, length) = bytes.scalar(at: index)
            if scripts[scalar] != script, !properties[scalar].wordBreak.isAttached { return .none }
            index += length
        }
        return script
    }

    /// Returns the characters of a segment, each with its marks.
    func characters(of segment: Segment, _ bytes: Span<UInt8>) -> [Segment] {
        var characters: [Segment] = []
        var index = segment.start
        while index < segment.end {
            let (scalar, length) = bytes.scalar(at: index)
            if characters.isEmpty || !properties[scalar].wordBreak.isAttached {
                characters.append(Segment(start: index, end: index + length, kind: .word))
            } else {
                characters[characters.count - 1].end = index + length
            }
            index += length
        }
        return characters
    }
}
