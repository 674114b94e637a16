// SPDX-License-Identifier: Apache-2.0

/// Divides text in scripts without spaces into words, with ICU's dictionaries.
///
/// ICU divides one run of one script at a time; the text between runs keeps its boundaries. A
/// boundary is never between a character and its marks.
struct DictionaryPass: SegmentPass {
    private let unspaced = UnspacedCharacters()

    func apply(to segments: inout [Segment], in bytes: Span<UInt8>) {
        guard segments.contains(where: { unspaced.script(of: $0, bytes) != .none }) else {
            return
        }
        var divided: [Segment] = []
        var open: Segment?
        var last = UnspacedScript.none
        for segment in segments {
            let script = unspaced.script(of: segment, bytes)
            if script != .none, script == last {
                open?.end = segment.end
            } else {
                close(&open, in: bytes, into: &divided)
                if script == .none { divided.append(segment) } else { open = segment }
            }
            last = script
        }
        close(&open, in: bytes, into: &divided)
        segments = divided
    }

    private func close(
        _ run: inout Segment?, in bytes: Span<UInt8>, into divided: inout [Segment]
    ) {
        guard let whole = run else { return }
        run = nil
        let ends = Set(DictionaryKernel.ends(in: bytes.extracting(whole.start..<whole.end)))
        var start = whole.start
        for character in unspaced.characters(of: whole, bytes)
        where ends.contains(character.end - whole.start) || character.end == whole.end {
            divided.append(
                Segment(start: start, end: character.end, kind: .word, rule: .dictionary))
            start = character.end
        }
    }
}
