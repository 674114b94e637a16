// SPDX-License-Identifier: Apache-2.0

import GalleyTesting

/// Bytes that look like a format, made of its pieces in any order.
enum RandomBytes {
    /// Returns pieces and, now and then, any byte.
    static func joined(_ pieces: [String], count: Int, seed: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).flatMap { _ -> [UInt8] in
            Int.random(in: 0..<12, using: &random) == 0
                ? [UInt8.random(in: 0...255, using: &random)]
                : Array((pieces.randomElement(using: &random) ?? "").utf8)
        }
    }
}
