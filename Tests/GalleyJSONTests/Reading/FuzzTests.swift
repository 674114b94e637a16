// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

/// For any bytes, the reader returns a value or throws an error whose offset is inside the text.
struct FuzzTests {
    private static let alphabet =
        Array("{}[]:,\"\\u0019dDeE+-. \ntrfalsn\u{1}éx".utf8) + [0xFF, 0xE2, 0x80, 0xF0]

    @Test(arguments: 0..<4 as Range<UInt64>)
    func randomBytes(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var values = 0
        for _ in 0..<2_500 {
            let count = Int.random(in: 0...24, using: &generator)
            let bytes = (0..<count).map { _ in
                Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
            }
            if read(bytes) { values += 1 }
        }
        #expect(values < 2_500)
    }

    @Test(arguments: LawSeeds.first(1))
    func mutatedTexts(_ seed: UInt64) {
        var generator = SeededGenerator(seed: 100 + seed)
        var values = 0
        for _ in 0..<100 {
            let original = generator.value(depth: 3).canonicalBytes
            for _ in 0..<25 {
                var bytes = original
                mutate(&bytes, &generator)
                if read(bytes) { values += 1 }
            }
        }
        #expect(values > 0 && values < 2_500)
    }

    /// Whether the bytes are JSON; also checks that a value stays equal when written and read
    /// again, and that an error's offset is inside the text.
    private func read(_ bytes: [UInt8]) -> Bool {
        do {
            let value = try JSONValue(parsing: bytes)
            #expect(try JSONValue(parsing: value.canonicalBytes) == value)
            return true
        } catch {
            #expect(0...bytes.count ~= error.offset)
            #expect(error.line >= 1 && error.column >= 1 && !error.message.isEmpty)
            return false
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            let byte = Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes[index] = byte
            case 1: bytes.insert(byte, at: index)
            case 2: bytes.remove(at: index)
            default: bytes.removeSubrange(index...)
            }
        }
    }
}
