// SPDX-License-Identifier: Apache-2.0

/// The hash by which a reader can check what a run was made from (`sha256sum`).
///
/// FIPS 180-4, section 6.2. Written here because it takes a hundred lines and the libraries that
/// have it would be the largest dependency of the whole tool.
public struct SHA256: Sendable {
    private var state = Self.initialState
    /// The beginning of a block that is not full yet.
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    private static let blockSize = 64

    /// Begins a hash.
    public init() {}

    /// The hash of some bytes as 64 hexadecimal digits.
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// Takes in more bytes.
    public mutating func update(_ bytes: [UInt8]) {
        update(bytes.span)
    }

    /// Takes in more bytes.
    public mutating func update(_ bytes: Span<UInt8>) {
        length += UInt64(bytes.count)
        var start = 0
        if !pending.isEmpty {
            start = min(Self.blockSize - pending.count, bytes.count)
            for index in 0..<start { pending.append(bytes[index]) }
            guard pending.count == Self.blockSize else { return }
            let block = pending
            compress(block.span)
            pending.removeAll(keepingCapacity: true)
        }
        let end = bytes.count - (bytes.count - start) % Self.blockSize
        compress(bytes.extracting(start..<end))
        for index in end..<bytes.count { pending.append(bytes[index]) }
    }

    /// The hash of everything taken in, as 64 hexadecimal digits.
    public consuming func finish() -> String {
        let bits = length * 8
        let padding = [0x80] + [UInt8](repeating: 0, count: (119 - Int(length % 64)) % 64)
        update(padding + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
        return state.indices.map { index in
            let digits = String(state[index], radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    /// Takes in whole blocks.
    private mutating func compress(_ blocks: Span<UInt8>) {
        let constants = Self.constants.span
        var words = [UInt32](repeating: 0, count: 64)
        var state = state
        for start in stride(from: 0, to: blocks.count, by: Self.blockSize) {
            var scratch = words.mutableSpan
            Self.schedule(blocks.extracting(start..<(start + Self.blockSize)), &scratch)
            state &+= Self.rounds(state, words.span, constants)
        }
        self.state = state
    }

    private static func rounds(
        _ state: SIMD8<UInt32>, _ words: Span<UInt32>, _ constants: Span<UInt32>
    ) -> SIMD8<UInt32> {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        var round = 0
        while round < 64 {
            turn(a, b, c, &d, e, f, g, &h, words[round] &+ constants[round])
            turn(h, a, b, &c, d, e, f, &g, words[round + 1] &+ constants[round + 1])
            turn(g, h, a, &b, c, d, e, &f, words[round + 2] &+ constants[round + 2])
            turn(f, g, h, &a, b, c, d, &e, words[round + 3] &+ constants[round + 3])
            turn(e, f, g, &h, a, b, c, &d, words[round + 4] &+ constants[round + 4])
            turn(d, e, f, &g, h, a, b, &c, words[round + 5] &+ constants[round + 5])
            turn(c, d, e, &f, g, h, a, &b, words[round + 6] &+ constants[round + 6])
            turn(b, c, d, &e, f, g, h, &a, words[round + 7] &+ constants[round + 7])
            round += 8
        }
        return SIMD8(a, b, c, d, e, f, g, h)
    }

    /// One round; instead of moving the eight words on, the caller names them anew.
    @inline(__always) private static func turn(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
        _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
    ) {
        let sum1 = e.turned(6) ^ e.turned(11) ^ e.turned(25)
        let first = h &+ sum1 &+ (g ^ (e & (f ^ g))) &+ word
        let sum0 = a.turned(2) ^ a.turned(13) ^ a.turned(22)
        d &+= first
        h = first &+ sum0 &+ ((a & b) | (c & (a | b)))
    }

    private static func schedule(_ block: Span<UInt8>, _ words: inout MutableSpan<UInt32>) {
        for index in 0..<16 {
            let high = UInt32(block[4 * index]) << 24 | UInt32(block[4 * index + 1]) << 16
            let low = UInt32(block[4 * index + 2]) << 8 | UInt32(block[4 * index + 3])
            words[index] = high | low
        }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let first = early.turned(7) ^ early.turned(18) ^ (early >> 3)
            let second = late.turned(17) ^ late.turned(19) ^ (late >> 10)
            words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
    }
}

extension SHA256 {
    private static let initialState = SIMD8(roots(count: 8) { $0.squareRoot() })

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
}

extension UInt32 {
    @inline(__always) fileprivate func turned(_ count: UInt32) -> UInt32 {
        self &>> count | self &<< (32 &- count)
    }
}
