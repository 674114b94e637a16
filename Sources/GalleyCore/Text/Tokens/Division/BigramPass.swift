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
