// SPDX-License-Identifier: Apache-2.0

/// Finds mojibake in one line: characters of UTF-8 whose bytes were read in another encoding.
///
/// Every group of characters that can be the bytes of one character of UTF-8, in any of the
/// encodings, is judged: it is mojibake if its characters are unusual neighbours of each other, and
/// if the decoded character fits where it would be. Encodings of which the line has clear cases are
/// given the benefit of the doubt. The work grows with the length of the line.
struct MojibakeFinder {
    private let line: [UInt32]
    private let table: EncodingTable
    /// For each encoding, how many clear cases of it the line has.
    private var clearCases = Array(repeating: 0, count: SingleByteEncoding.allCases.count)
    /// The kinds of characters, as bits, that the clear cases decode to.
    private var clearKinds: UInt32 = 0
    /// The kinds of letters, as bits, that long groups in the line can decode to once or more often,
    /// and twice or more often.
    private var longKinds: (once: UInt32, twice: UInt32) = (0, 0)
    /// What was decoded last: the index after it, and the character.
    private var last: Decoded?

    /// Something that is decoded.
    private struct Decoded {
        let end: Int
        let character: DecodedCharacter
        let encoding: SingleByteEncoding
    }

    /// A repair of the characters in a range of the line.
    struct Repair {
        /// The indices of the scalars.
        var range: Range<Int>
        /// The scalars that replace them.
        var replacement: [UInt32]
        /// The encoding in which the bytes were read.
        let encoding: SingleByteEncoding
    }

    /// The least sum of evidence, in tenths, for a repair.
    private static let threshold = 30
    /// The least sum of evidence, in tenths, for a clear case.
    private static let clear = 45
    /// What each of the first clear cases in the same line is worth, in tenths.
    private static let support = [0, 20, 25, 35]

    /// Makes a finder for the scalars of a line.
    init(_ line: [UInt32], _ table: EncodingTable = .all) {
        self.line = line
        self.table = table
    }

    /// The repairs, in order; neighbours of the same encoding are one repair.
    mutating func repairs() -> [Repair] {
        findClearCases()
        var repairs: [Repair] = []
        last = nil
        var index = 0
        while index < line.count {
            if let found = repair(at: index) {
                Self.append(found, to: &repairs)
                index = found.range.upperBound
            } else {
                index += 1
            }
        }
        return repairs
    }

    private static func append(_ repair: Repair, to repairs: inout [Repair]) {
        if let before = repairs.last, before.range.upperBound == repair.range.lowerBound,
            before.encoding == repair.encoding
        {
            let start = before.range.lowerBound
            repairs[repairs.count - 1].range = start..<repair.range.upperBound
            repairs[repairs.count - 1].replacement += repair.replacement
        } else {
            repairs.append(repair)
        }
    }

    private mutating func findClearCases() {
        var index = 0
        while index < line.count {
            let candidate = best(at: index, supported: false)
            if let candidate { noteLong(candidate.sequence, at: index) }
            guard let found = candidate, found.score >= Self.clear, !found.sequence.hasSpace
            else {
                index += 1
                continue
            }
            for encoding in encodings(at: index)
            where score(at: index, encoding, supported: false)?.score == found.score {
                clearCases[encoding.rawValue] += 1
            }
            let decoded = found.sequence.decoded
            clearKinds |= 1 << UInt32(decoded.kind.rawValue)
            last = Decoded(
                end: index + found.sequence.length, character: decoded, encoding: found.encoding)
            index += found.sequence.length
        }
    }

    /// Notes a group that can decode to a letter of another script.
    private mutating func noteLong(_ sequence: EncodedSequence, at index: Int) {
        guard sequence.length > 2, sequence.decoded.kind.isScript,
            surprise(of: index..<index + sequence.length) >= 20
        else { return }
        let bit = UInt32(1) << UInt32(sequence.decoded.kind.rawValue)
        longKinds.twice |= longKinds.once & bit
        longKinds.once |= bit
    }

    private mutating func repair(at index: Int) -> Repair? {
        guard line[index] >= 0x80 else { return nil }
        if let found = best(at: index, supported: true), found.score >= Self.threshold {
            let sequence = found.sequence
            let end = index + consumed(sequence, at: index)
            last = Decoded(end: end, character: sequence.decoded, encoding: found.encoding)
            return Repair(
                range: index..<end, replacement: [sequence.decoded.scalar],
                encoding: found.encoding)
        }
        return control(at: index)
    }

    /// Returns the repair of a control character that is a visible character in Windows-1252.
    private func control(at index: Int) -> Repair? {
        guard line[index] < 0xA0 else { return nil }
        let scalar = SingleByteEncoding.windows1252.upperHalf[Int(line[index] - 0x80)]
        guard scalar != line[index] else { return nil }
        return Repair(range: index..<index + 1, replacement: [scalar], encoding: .latin1)
    }

    /// The encodings in which the characters at an index may be bytes of one character.
    private func encodings(at index: Int) -> [SingleByteEncoding] {
        var bits = table.leads(line[index])
        guard bits != 0, index + 1 < line.count else { return [] }
        switch line[index + 1] {
        case 0x20, 0x3F, 0xFFFD: break
        default: bits &= table.continuations(line[index + 1])
        }
        guard bits != 0 else { return [] }
        return SingleByteEncoding.allCases.filter { bits & 1 << UInt16($0.rawValue) != 0 }
    }

    private typealias Scored = (
        sequence: EncodedSequence, encoding: SingleByteEncoding, score: Int
    )

    private func best(at index: Int, supported: Bool) -> Scored? {
        var best: Scored?
        for encoding in encodings(at: index) {
            guard let scored = score(at: index, encoding, supported: supported) else { continue }
            if let known = best, !isBetter(scored, than: known) { continue }
            best = scored
        }
        return best
    }

    /// Whether a reading has more evidence than another; of equals the one is better whose encoding
    /// has more clear cases in the line.
    private func isBetter(_ scored: Scored, than known: Scored) -> Bool {
        if scored.score != known.score { return scored.score > known.score }
        return clearCases[scored.encoding.rawValue] > clearCases[known.encoding.rawValue]
    }

    private func score(
        at index: Int, _ encoding: SingleByteEncoding, supported: Bool
    ) -> Scored? {
        guard let sequence = EncodedSequence(line.span, at: index, encoding, table) else {
            return nil
        }
        guard sequence.decoded.kind != .improbable else { return nil }
        let isSupported = supported && clearCases[encoding.rawValue] > 0
        if sequence.hasSpace, !acceptsSpace(sequence, at: index, isSupported) { return nil }
        if sequence.isLossy, !isSupported, !isLatin(index) { return nil }
        let support = isSupported ? min(clearCases[encoding.rawValue], Self.support.count - 1) : 0
        var score = Self.support[support]
        let kind = UInt32(1) << UInt32(sequence.decoded.kind.rawValue)
        let isKnownKind =
            supported && sequence.length > 2 && longKinds.twice & kind != 0
            || isSupported && clearKinds & kind != 0
        score += surprise(of: index..<index + sequence.length)
        score += bonus(sequence, at: index, encoding)
        score += fit(sequence, at: index, encoding, isRun: isKnownKind)
        return (sequence, encoding, score)
    }

    /// Returns how unusual the neighbours in a range are, with the characters around it.
    private func surprise(of range: Range<Int>) -> Int {
        var sum = 0
        var before = characterClass(range.lowerBound - 1)
        for index in range.lowerBound...range.upperBound {
            let next = characterClass(index)
            sum += before.surprise(before: next)
            before = next
        }
        return sum
    }

    private func isLatin(_ index: Int) -> Bool {
        let kind = characterClass(index)
        return kind == .accentedLower || kind == .accentedUpper
    }

    private func characterClass(_ index: Int) -> CharacterClass {
        line.indices.contains(index) ? CharacterClass(line[index]) : .neutral
    }

    /// Returns the evidence of the length, because longer groups rarely arise by chance, and of
    /// characters that are typical or not typical of mojibake.
    private func bonus(
        _ sequence: EncodedSequence, at index: Int, _ encoding: SingleByteEncoding
    ) -> Int {
        let range = index..<index + sequence.length
        var bonus = sequence.length < 3 ? 0 : sequence.length > 4 ? 40 : sequence.length * 10 - 20
        if sequence.length == 2 {
            // Few languages have the letters Â and Ã, and none has the word Ã.
            if line[index] == 0xC2 || line[index] == 0xC3 { bonus += 15 }
            if line[index] == 0xC3, line[index + 1] == 0xA0,
                characterClass(index - 1) == .neutral, characterClass(index + 2) != .upper
            {
                bonus += 15
            }
            if sequence.hasSpace, sequence.decoded.kind != .latin1Symbol { bonus += 5 }
        }
        let classes = line[range].map { CharacterClass($0) }
        if classes.allSatisfy({ $0 == .box }) { bonus -= 10 }
        if sequence.length > 2, sequence.decoded.kind != .punctuation,
            classes.allSatisfy(\.isForeignLetter)
        {
            bonus -= 10
        }
        let hasOtherReading = line[range].contains {
            (0x80...0x9F).contains($0)
                && encoding.hasControls && encoding.upperHalf[Int($0 - 0x80)] != $0
        }
        return hasOtherReading ? bonus - 15 : bonus
    }

    private func fit(
        _ sequence: EncodedSequence, at index: Int, _ encoding: SingleByteEncoding,
        isRun isKnownKind: Bool
    ) -> Int {
        let decoded = sequence.decoded
        let end = index + sequence.length
        var previous = characterClass(index - 1)
        var next = characterClass(end)
        var isRun = isKnownKind
        var evidence = 0
        if let last, last.end == index, last.encoding == encoding {
            previous = CharacterClass(last.character.scalar)
            isRun = isRun || last.character.kind == decoded.kind
            evidence += 5
        } else if previous.isForeignLetter {
            evidence -= 15
        }
        if end < line.count,
            let follower = EncodedSequence(line.span, at: end, encoding, table),
            !follower.hasSpace
        {
            next = CharacterClass(follower.decoded.scalar)
            isRun = isRun || follower.decoded.kind == decoded.kind
            evidence += 5
        } else if next.isForeignLetter {
            evidence -= 15
        }
        return evidence + decoded.fit(previous, next, isRun: isRun)
    }
}

extension MojibakeFinder {
    /// Whether the space in a sequence is taken for the byte A0.
    private func acceptsSpace(
        _ sequence: EncodedSequence, at index: Int, _ isSupported: Bool
    ) -> Bool {
        // "à" is a word, and the last letter of words; a no-break space can follow any word.
        let canBeAlone =
            sequence.length == 2
            && (sequence.decoded.scalar == 0xE0 || sequence.decoded.scalar == 0xA0)
        return isSupported || canBeAlone && characterClass(index - 1) == .lower
    }

    /// Returns the number of characters that a repair replaces: a space after "à" remains if a word
    /// follows, because one of two spaces was lost.
    private func consumed(_ sequence: EncodedSequence, at index: Int) -> Int {
        guard sequence.hasSpace, sequence.length == 2, sequence.decoded.scalar == 0xE0 else {
            return sequence.length
        }
        let rest = line[(index + 2)...].prefix(6)
        // Portuguese words that begin with "à".
        let endings = ["s ", "quele", "quela", "quilo"]
        let joins = endings.contains { rest.starts(with: $0.unicodeScalars.map(\.value)) }
        return joins || rest.first == 0x20 ? 2 : 1
    }
}
