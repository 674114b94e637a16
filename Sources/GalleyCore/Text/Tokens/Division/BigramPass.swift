// SPDX-License-Identifier: Apache-2.0

/// Makes a word of each two neighbouring characters where a script has no spaces between words.
///
/// A character comes with its marks. One that stands alone is a word.
struct BigramPass: SegmentPass {
    private let runs = RunCharacters()

    func apply(to segments: inout [Segment], in bytes: Span<UInt8>) {
        guard segments.contains(where: { runs.run($0, bytes) != .none }) else { return }
        var divided: [Segment] = []
        var last = RunScript.none
        for segment in segments {
            let run = runs.run(segment, bytes)
            if run == .none {
                divided.append(segment)
            } else {
                for character in runs.characters(of: segment, bytes) {
                    if run == last { divided[divided.count - 1].rule = .bigram }
                    divided.append(character)
                    if run == last { divided[divided.count - 1].rule = .bigramEnd }
                    last = run
                }
            }
            last = run
        }
        segments = divided
    }
}

/// Tells the segments that are of a script without spaces between words.
///
/// Han, Hiragana and Katakana are one run, as in the search engines; Thai, Lao, Khmer and Burmese
/// are runs of their own.
struct RunCharacters: Sendable {
    private let runs = ScriptTables.runs
    private let properties = UnicodeTables.properties

    /// The run that a segment is part of: all of its scalars are such letters or marks on them.
    func run(_ segment: Segment, _ bytes: Span<UInt8>) -> RunScript {
        guard segment.kind == .word, segment.rule == .boundary, bytes[segment.start] >= 0xE0 else {
            return .none
        }
        let run = runs[bytes.scalar(at: segment.start).value]
        guard run != .none else { return .none }
        var index = segment.start
        while index < segment.end {
            let (scalar, length) = bytes.scalar(at: index)
            if runs[scalar] != run, !properties[scalar].wordBreak.isAttached { return .none }
            index += length
        }
        return run
    }

    /// The characters of such a segment, each with its marks.
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
