// SPDX-License-Identifier: Apache-2.0

/// Translates libyaml's character indices into byte offsets.
struct CharacterOffsets: Sendable {
    private let contentStart: Int
    private let count: Int
    /// The byte offset of every character; empty if every character is one byte.
    private let offsets: [Int32]

    /// Reads a file that is known to be valid UTF-8.
    init(_ source: PipelineSource) {
        contentStart = source.contentStart
        count = source.bytes.count
        let content = source.bytes[contentStart...]
        guard content.contains(where: { $0 >= 0x80 }) else {
            offsets = []
            return
        }
        offsets = content.indices.lazy
            .filter { source.bytes[$0] & 0xC0 != 0x80 }
            .map { Int32($0) }
    }

    /// Returns the byte offset of a character, or the end of the file if the index is after the
    /// last character.
    func byte(ofCharacter index: Int) -> Int {
        if offsets.isEmpty { return min(contentStart + index, count) }
        return index < offsets.count ? Int(offsets[index]) : count
    }
}
