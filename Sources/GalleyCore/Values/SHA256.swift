// SPDX-License-Identifier: Apache-2.0

/// The hash function SHA-256 (FIPS 180-4, section 6.2), with which users can check the inputs of a
/// run by comparison with the output of `sha256sum`.
///
/// It is implemented here because it needs only a hundred lines, and a library for it would be the
/// largest dependency of the whole tool.
package struct SHA256: Sendable {
    private var state = SHA256Kernel()
    /// The bytes of a block that is not full yet.
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    private static let blockSize = SHA256Kernel.blockSize

    /// Makes a hash to which no bytes have been added.
    package init() {}

    /// Returns the hash of bytes as 64 hexadecimal digits.
    package static func hexadecimal(of bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// Adds bytes to the hash.
    package mutating func update(_ bytes: [UInt8]) {
        update(bytes.span)
    }

    /// Adds bytes to the hash.
    package mutating func update(_ bytes: Span<UInt8>) {
        length += UInt64(bytes.count)
        var start = 0
        if !pending.isEmpty {
            start = min(Self.blockSize - pending.count, bytes.count)
            for index in 0..<start { pending.append(bytes[index]) }
            guard pending.count == Self.blockSize else { return }
            let block = pending
            state.take(block.span)
            pending.removeAll(keepingCapacity: true)
        }
        let end = bytes.count - (bytes.count - start) % Self.blockSize
        state.take(bytes.extracting(start..<end))
        for index in end..<bytes.count { pending.append(bytes[index]) }
    }

    /// Returns the hash of all added bytes as 64 hexadecimal digits.
    package consuming func finish() -> String {
        let bits = length * 8
        let padding = [0x80] + [UInt8](repeating: 0, count: (119 - Int(length % 64)) % 64)
        update(padding + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
        return state.words.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }
}
