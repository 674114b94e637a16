// SPDX-License-Identifier: Apache-2.0

/// The hash by which a reader can check what a run was made from (`sha256sum`).
///
/// FIPS 180-4, section 6.2. Written here because it takes sixty lines and the libraries that
/// have it would be the largest dependency of the whole tool.
public struct SHA256: Sendable {
    private var state: [UInt32]
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    /// Begins a hash.
    public init() {
        state = Self.roots(count: 8) { $0.squareRoot() }
    }

    /// The hash of some bytes as 64 hexadecimal digits.
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// Takes in more bytes.
    public mutating func update(_ bytes: [UInt8]) {
        length += UInt64(bytes.count)
        pending += bytes
        var start = 0
        while pending.count - start >= 64 {
            compress(pending[start..<(start + 64)])
            start += 64
        }
        pending.removeFirst(start)
    }

    /// The hash of everything taken in, as 64 hexadecimal digits.
    public consuming func finish() -> String {
        let bits = length * 8
        let padding = [0x80] + [UInt8](repeating: 0, count: (119 - Int(length % 64)) % 64)
        update(padding + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private static let constants = roots(count: 64, cubeRoot)

    /// The first 32 bits of the fractions of roots of the first primes.
    private static func roots(count: Int, _ root: (Double) -> Double) -> [UInt32] {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < count {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in
            let value = root(Double(prime))
            return UInt32((value - value.rounded(.down)) * 4_294_967_296)
        }
    }

    /// Newton's method, exact enough for 32 bits of the fraction.
    private static func cubeRoot(_ value: Double) -> Double {
        var root = value
        for _ in 0..<64 { root -= (root * root * root - value) / (3 * root * root) }
        return root
    }

    private mutating func compress(_ block: ArraySlice<UInt8>) {
        let words = Self.schedule(block)
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for round in 0..<64 {
            let sum1 = e.turned(6) ^ e.turned(11) ^ e.turned(25)
            let choice = (e & f) ^ (~e & g)
            let first = h &+ sum1 &+ choice &+ Self.constants[round] &+ words[round]
            let sum0 = a.turned(2) ^ a.turned(13) ^ a.turned(22)
            let majority = (a & b) ^ (a & c) ^ (b & c)
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ sum0 &+ majority)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }

    private static func schedule(_ block: ArraySlice<UInt8>) -> [UInt32] {
        var words: [UInt32] = []
        words.reserveCapacity(64)
        for index in stride(from: block.startIndex, to: block.endIndex, by: 4) {
            words.append(block[index..<(index + 4)].reduce(0) { $0 << 8 | UInt32($1) })
        }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let first = early.turned(7) ^ early.turned(18) ^ (early >> 3)
            let second = late.turned(17) ^ late.turned(19) ^ (late >> 10)
            words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
        }
        return words
    }
}

extension UInt32 {
    fileprivate func turned(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
