// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Counts the pieces of a text that repeat other pieces.
struct DuplicatePieces {
    /// The number of pieces that repeat an earlier one, and the number of their characters.
    private(set) var later = (count: 0, characters: 0)
    /// The number of pieces that occur more than once, including the first copies, and the number
    /// of their characters.
    private(set) var repeated = (count: 0, characters: 0)
    /// The number of characters in all pieces.
    private(set) var characters = 0

    init(_ pieces: [ByteRange], of text: RepetitionText) {
        var firsts: [PieceBytes: (characters: Int, copies: Int)] = [:]
        firsts.reserveCapacity(pieces.count)
        for piece in pieces {
            let length = text.characters(piece)
            characters += length
            let bytes = PieceBytes(text.bytes[piece])
            let copies = firsts[bytes, default: (length, 0)].copies
            firsts[bytes] = (length, copies + 1)
            guard copies > 0 else { continue }
            later.count += 1
            later.characters += length
            repeated.count += copies == 1 ? 2 : 1
            repeated.characters += copies == 1 ? 2 * length : length
        }
    }
}

/// The bytes of a piece as a dictionary key; they are hashed in one pass, because the hash of a
/// slice would be computed byte by byte.
private struct PieceBytes: Hashable {
    private let bytes: ArraySlice<UInt8>
    private let sum: UInt64

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        sum = FNV1a(bytes).value
    }

    static func == (left: PieceBytes, right: PieceBytes) -> Bool {
        left.sum == right.sum && left.bytes == right.bytes
    }

    /// Only the sum is hashed, because it depends on all bytes and the dictionary's hasher is
    /// seeded.
    func hash(into hasher: inout Hasher) { hasher.combine(sum) }
}
