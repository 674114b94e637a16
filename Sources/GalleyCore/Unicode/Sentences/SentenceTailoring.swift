// SPDX-License-Identifier: Apache-2.0

/// The abbreviations and ordinal numbers after which a full stop does not end a sentence.
///
/// UAX #29 allows such a tailoring of its rules. `Config/languages/abbreviations.tsv` contains the
/// words and describes their roles.
package struct SentenceTailoring: Sendable {
    private enum Role: String {
        case always, number, either
        case afterNumber = "after_number"
    }

    /// The tailoring that comes with Galley, read on first use.
    package static let bundled = SentenceTailoring(BundledFile.abbreviations.bytes)

    /// The maximum length in bytes of a word that is looked up.
    private static let longest = 24

    private let roles: [[UInt8]: Role]

    /// Reads lines that consist of a word, a tab and a role; other lines are skipped.
    package init(_ table: [UInt8]) {
        var roles: [[UInt8]: Role] = [:]
        for line in table.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"))
            guard fields.count == 2,
                let role = Role(rawValue: String(decoding: fields[1], as: UTF8.self))
            else { continue }
            roles[Array(fields[0])] = role
        }
        self.roles = roles
    }

    /// Whether a sentence continues at an offset at which the rules of UAX #29 end it.
    ///
    /// - Parameters:
    ///   - place: the offset at which the next sentence would begin, after the full stop and the
    ///     spaces.
    ///   - start: the offset at which the sentence begins.
    func joins(at place: Int, from start: Int, in bytes: Span<UInt8>) -> Bool {
        let stop = Self.skipSpaces(before: place, from: start, in: bytes)
        guard stop > start, stop < place, bytes[stop - 1] == UInt8(ascii: ".") else { return false }
        let word = Self.word(before: stop - 1, from: start, in: bytes)
        guard !word.isEmpty, place < bytes.count else { return false }
        if word.count <= 2, word.allSatisfy(Self.isDigit) {
            return roles[Self.word(from: place, in: bytes)] == .afterNumber
        }
        if word.count == 1 { return word != [UInt8(ascii: "i")] && Self.isLetter(word[0]) }
        switch roles[word] {
        case .always: return true
        case .number: return Self.isDigit(bytes[place])
        case .either, .afterNumber, nil: return false
        }
    }

    /// Returns the offset at which the spaces before `place` begin, or `place` if there are none.
    private static func skipSpaces(
        before place: Int, from start: Int, in bytes: Span<UInt8>
    ) -> Int {
        var end = place
        while end > start {
            if bytes[end - 1] == 0x20 {
                end -= 1
            } else if end - start > 1, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        return end
    }

    /// Returns the word that ends at an offset, with ASCII capitals in lower case; empty if the
    /// word is too long.
    ///
    /// Full stops within a word belong to the word, as in "e.g".
    private static func word(before end: Int, from start: Int, in bytes: Span<UInt8>) -> [UInt8] {
        var first = end
        while first > start, isInner(bytes[first - 1]) || bytes[first - 1] == UInt8(ascii: ".") {
            first -= 1
            if end - first > longest { return [] }
        }
        return (first..<end).map { bytes[$0] &- 0x41 < 26 ? bytes[$0] | 0x20 : bytes[$0] }
    }

    /// Returns the word that begins at an offset, as it is written; empty if the word is too long.
    private static func word(from start: Int, in bytes: Span<UInt8>) -> [UInt8] {
        var end = start
        while end < bytes.count, isInner(bytes[end]) {
            end += 1
            if end - start > longest { return [] }
        }
        return (start..<end).map { bytes[$0] }
    }

    /// Whether a byte belongs to a word: an ASCII letter or digit, or part of another character.
    private static func isInner(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0x80
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

extension BundledFile {
    fileprivate static let abbreviations = BundledFile("Config/languages/abbreviations.tsv")
}
