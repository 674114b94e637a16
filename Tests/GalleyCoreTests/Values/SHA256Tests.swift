// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import Testing

@testable import GalleyCore

/// The hashes agree with the examples of FIPS 180-4 and do not depend on how the input is divided.
struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ]) func examplesOfTheStandard(_ text: String, _ expected: String) {
        #expect(SHA256.hexadecimal(of: Array(text.utf8)) == expected)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func instructionsOfTheProcessorGiveTheSameHash(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let blocks = (0..<64 * Int.random(in: 1...40, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
        }
        var (fast, plain) = (SHA256Kernel(), SHA256Kernel())
        fast.take(blocks.span)
        plain.take(blocks.span, isPlain: true)
        #expect(fast.words == plain.words)
    }

    @Test func piecesDoNotMatter() {
        let bytes = (0..<500).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let whole = SHA256.hexadecimal(of: bytes)
        for size in [1, 2, 63, 64, 65, 127, 128, 200] {
            var hash = SHA256()
            for start in stride(from: 0, to: bytes.count, by: size) {
                hash.update(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            #expect(hash.finish() == whole, "pieces of \(size)")
        }
    }
}
