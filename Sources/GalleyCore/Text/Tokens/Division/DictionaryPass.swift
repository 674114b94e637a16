// SPDX-License-Identifier: Apache-2.0

/// Divides what has no spaces between words by ICU's dictionaries.
///
/// ICU sees one run of one script at a time; what stands between runs keeps its boundaries. A
/// boundary never falls between a character and its marks.
struct DictionaryPass: SegmentPass {
    private let runs = RunCharacters()

    func apply(to segments: inout [Segment], in bytes: Span<UInt8>) {
        guard segments.contains(where: { runs.run($0, bytes) != .none }) else { return }
        var divided: [Segment] = []
        var open: Segment?
        var last = RunScript.none
        for segment in segments {
            let run = runs.run(segment, bytes)
            if run != .none, run == last {
                open?.end = segment.end
            } else {
                close(&open, in: bytes, into: &divided)
                if run == .none { divided.append(segment) } else { open = segment }
            }
            last = run
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
        for character in runs.characters(of: whole, bytes)
        where ends.contains(character.end - whole.start) || character.end == whole.end {
            divided.append(
                Segment(start: start, end: character.end, kind: .word, rule: .dictionary))
            start = character.end
        }
    }
}
