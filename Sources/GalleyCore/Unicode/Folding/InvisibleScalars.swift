// SPDX-License-Identifier: Apache-2.0

/// Characters that take no room and tell no words apart.
///
/// Soft hyphens, zero-width spaces and joiners of words, byte order marks, marks of writing
/// direction. The two joiners of letters (U+200C, U+200D) count only where they join nothing: in
/// Arabic, Indian and other scripts from U+0600 to U+1CFF they tell words apart, unless they end
/// one.
enum InvisibleScalars {
    /// Whether a word may hold such characters.
    static func areIn(_ word: Span<UInt8>) -> Bool {
        var index = 0
        while index < word.count {
            let (scalar, length) = word.scalar(at: index)
            if isInvisible(scalar) || isJoiner(scalar) { return true }
            index += length
        }
        return false
    }

    /// What is left without them.
    static func removed(from scalars: [UInt32]) -> [UInt32] {
        var left = scalars.filter { !isInvisible($0) }
        while left.last.map(isJoiner) ?? false { left.removeLast() }
        var last: UInt32 = 0
        left.removeAll { scalar in
            let joins = (0x600...0x1CFF).contains(last)
            if isJoiner(scalar), !joins { return true }
            last = scalar
            return false
        }
        return left
    }

    private static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }

    private static func isJoiner(_ scalar: UInt32) -> Bool {
        scalar == 0x200C || scalar == 0x200D
    }
}
