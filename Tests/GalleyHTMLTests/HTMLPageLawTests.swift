// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import GalleyHTML

struct HTMLPageLawTests {
    @Test(arguments: LawSeeds.first(40))
    func blocksAreInOrderAndOnlyLineEndsAreBetweenThem(_ seed: UInt64) {
        let page = HTMLPage(RandomMarkup.document(seed: seed))
        var end = 0
        for block in page.blocks {
            #expect(block.range.lowerBound >= end && !block.range.isEmpty)
            #expect(page.text[end..<block.range.lowerBound].allSatisfy { $0 == 0x0A })
            #expect(block.range.lowerBound - end <= 2)
            #expect((block.level > 0) == (block.role == .headline))
            end = block.range.upperBound
        }
        #expect(end == page.text.count)
    }

    @Test(arguments: LawSeeds.first(20))
    func blocksHaveTheVisibleLettersOfTheTree(_ seed: UInt64) {
        let tree = HTMLParser().parse(RandomMarkup.document(seed: seed))
        var reader = BlockReader(tree)
        reader.read()
        let visible = Int(reader.lengths.text[0])
        let drafts = reader.drafts.filter { $0.role != .alternativeText }
        #expect(drafts.reduce(0) { $0 + $1.length } == visible)
    }

    @Test(arguments: LawSeeds.first(6))
    func aPageCanBeCutAnywhere(_ seed: UInt64) {
        let document = RandomMarkup.document(seed: seed, count: 40)
        for end in document.indices {
            let page = HTMLPage(Array(document[..<end]))
            #expect(page.blocks.allSatisfy { $0.range.upperBound <= page.text.count })
        }
    }

    @Test(arguments: LawSeeds.first(20))
    func anInvisibleElementChangesNothing(_ seed: UInt64) {
        let document = RandomMarkup.document(seed: seed, count: 60)
        let hidden = Array("<body><script>x</script><p hidden>x</p>".utf8)
        let page = HTMLPage(Array("<body>".utf8) + document)
        let other = HTMLPage(hidden + document)
        #expect(page.text == other.text)
    }
}
