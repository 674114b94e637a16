// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyCore

struct SegmentationLawTests {
    private static let seeds: [UInt64] = Array(1...8)

    @Test(arguments: seeds)
    func segmentsTileTheTextOnScalarBoundaries(seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<200 {
            let text = random.text(upTo: 60)
            let found = SegmentList(text)
            #expect(found.isTiled)
            var boundaries: Set<Int> = []
            var end = 0
            for scalar in text.unicodeScalars {
                end += UTF8.width(scalar)
                boundaries.insert(end)
            }
            #expect(boundaries.isSuperset(of: found.ends))
        }
    }

    @Test(arguments: seeds)
    func segmentsDoNotDependOnTextBeyondALineEnd(seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<200 {
            let (first, second) = (random.text(upTo: 30), random.text(upTo: 30))
            let whole = SegmentList.pieces(of: first + "\u{2029}" + second)
            let parts =
                SegmentList.pieces(of: first) + ["\u{2029}"] + SegmentList.pieces(of: second)
            #expect(whole.map { Array($0.utf8) } == parts.map { Array($0.utf8) })
        }
    }

    @Test(arguments: seeds)
    func spaceSegmentsContainOnlyWhiteSpace(seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<200 {
            let text = random.text(upTo: 60)
            for (piece, kind) in zip(SegmentList.pieces(of: text), SegmentList(text).kinds) {
                let isSpace = piece.unicodeScalars.allSatisfy(\.properties.isWhitespace)
                #expect((kind == .space) == isSpace, "\(piece.debugDescription)")
            }
        }
    }

    /// ASCII has a faster scan, which must agree with the complete rules.
    @Test func bothScansOfASCIIAgree() {
        var texts: [[UInt8]] = [[]]
        for _ in 0..<4 {
            texts = texts.flatMap { text in Array("a1_':.,; \r\n+".utf8).map { text + [$0] } }
            for text in texts {
                var (plain, full) = (SegmentScanner(), SegmentScanner())
                while plain.position < text.count {
                    let kinds = (plain.scanSegment(in: text.span), full.scanScalars(in: text.span))
                    #expect(kinds.0 == kinds.1 && plain.position == full.position, "\(text)")
                    guard plain.position == full.position else { return }
                }
            }
        }
    }

    @Test(arguments: seeds)
    func anyBytesAreTiled(seed: UInt64) {
        var random = RandomText(seed: seed)
        for _ in 0..<500 {
            let count = Int.random(in: 0...40, using: &random)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(SegmentList(bytes: bytes).isTiled)
        }
    }
}
