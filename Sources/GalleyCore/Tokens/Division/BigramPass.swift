// SPDX-License-Identifier: Apache-2.0

/// Makes a word of each two neighbouring characters where a script has no spaces between words.
///
/// Han, Hiragana and Katakana stand in one run, as in the search engines; Thai, Lao, Khmer and
/// Burmese in runs of their own. A character comes with its marks. One that stands alone is a word.
struct BigramPass: SegmentPass {
    private let runs = ScriptTables.runs
    private let properties = UnicodeTables.properties

    func apply(to segments: inout [Segment], in bytes: Span<UInt8>) {
        guard segments.contains(where: { run($0, bytes) != .none }) else { return }
        var divided: [Segment] = []
        var last = RunScript.none
        for segment in segments {
            let run = run(segment, bytes)
            if run == .none {
                divided.append(segment)
            } else {
                for character in characters(of: segment, bytes) {
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

    /// The run that a segment is part of: all of its scalars are such letters or marks on them.
    private func run(_ segment: Segment, _ bytes: Span<UInt8>) -> RunScript {
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

    private func characters(of segment: Segment, _ bytes: Span<UInt8>) -> [Segment] {
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
