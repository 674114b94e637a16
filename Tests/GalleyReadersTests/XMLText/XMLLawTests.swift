// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

@Suite("laws of reading XML")
struct XMLLawTests {
    private static let pieces = [
        "<a><b>One &amp; two</b></a>", "<a><b><![CDATA[<x>]]></b><c d='&lt;'/></a>", "<!-- x -->",
        " \n",
        "<?p q?>", "<a><b>ä€😀</b></a>", "<a n='1'><b/></a>", "text", "<x><a/></x>",
        "<a><b>&#228;</b></a>",
    ]

    private func read(_ bytes: [UInt8]) throws -> ReaderResult {
        try ReaderResult("xml", bytes, options: ["records": "/r/a"], text: "/b")
    }

    @Test(
        "a text that is cut off gives the first documents and a failure",
        arguments: LawSeeds.first(5))
    func cuts(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let content = (0..<8).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        let bytes = Array("<r>\(content)</r>".utf8)
        let whole = try read(bytes)
        for end in 1..<bytes.count {
            let cut = try read(Array(bytes[..<end]))
            #expect(whole.texts.starts(with: cut.texts), "cut at \(end): \(content)")
            #expect(!cut.failures.isEmpty, "cut at \(end): \(content)")
        }
    }

    @Test("damage never makes a document of what was none", arguments: LawSeeds.first(5))
    func damage(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let content = (0..<8).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        let bytes = Array("<r>\(content)</r>".utf8)
        let whole = try read(bytes)
        for _ in 0..<50 {
            var damaged = bytes
            damaged[Int.random(in: 0..<bytes.count, using: &random)] = 0xFF
            let result = try read(damaged)
            #expect(result.texts.count <= whole.texts.count)
            #expect(result.texts.count == whole.texts.count || !result.failures.isEmpty)
        }
    }
}
