// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import GalleyHTML

struct HTMLParserLawTests {
    @Test(arguments: LawSeeds.first(40))
    func anyDocumentHasATreeWhoseLinksAreRight(_ seed: UInt64) {
        let document = RandomMarkup.document(seed: seed)
        for isScripting in [false, true] {
            #expect(HTMLParser(isScripting: isScripting).parse(document).faults == [])
        }
        for name in ["div", "table", "select", "template", "script", "title", "tr", "html"] {
            #expect(HTMLParser().parse(document, in: name).faults == [])
        }
        #expect(HTMLParser().parse(document, in: "svg", .svg).faults == [])
    }

    @Test(arguments: LawSeeds.first(6))
    func aDocumentCanBeCutAnywhere(_ seed: UInt64) {
        let document = RandomMarkup.document(seed: seed, count: 60)
        for end in document.indices {
            #expect(HTMLParser().parse(Array(document[..<end])).faults == [])
        }
    }

    @Test(arguments: LawSeeds.first(20))
    func everyDocumentHasARootWithHeadAndBodyOrFrameset(_ seed: UInt64) {
        let tree = HTMLParser().parse(RandomMarkup.document(seed: seed))
        let roots = tree.nodes.indices.filter {
            tree.nodes[$0].parent == 0 && tree.nodes[$0].isHTML(.html)
        }
        #expect(roots.count == 1)
        let names = tree.nodes.filter { $0.parent == Int32(roots.first ?? 0) }.map(\.name)
        #expect(names.contains(.head))
        #expect(names.contains(.body) || names.contains(.frameset))
    }

    @Test(arguments: LawSeeds.first(20))
    func lineEndsMakeNoDifference(_ seed: UInt64) {
        let document = RandomMarkup.document(seed: seed).filter { $0 != 0x0D }
        let other = document.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        let third = document.map { $0 == 0x0A ? 0x0D : $0 }
        let outline = HTMLParser().parse(document).outline()
        #expect(HTMLParser().parse(other).outline() == outline)
        #expect(HTMLParser().parse(third).outline() == outline)
    }

    /// Repeated tags, with which careless parsers need quadratic time or space.
    @Test(arguments: [
        "<a>", "<b>", "<p>", "<table>", "<div>", "<b id=#>", "<font size=#><p>", "<a><div>",
        "<b id=#><div>", "<b id=#><div></b>", "<p><b id=#></p>", "<table>x", "<table><tr><td>",
        "<select>", "<select><selectedcontent><option>x", "<svg><desc>", "<template>", "<ul><li>",
        "<x#>", "<body a#=1>", "<html b#=1>", "<object><b id=#>", "<table><caption>", "<button>",
    ])
    func repeatedTagsMakeNoMoreNodesThanTheDocumentIsLong(_ pattern: String) {
        let document = (0..<1_500).flatMap { Array(pattern.replacing("#", with: "\($0)").utf8) }
        let tree = HTMLParser().parse(document)
        #expect(tree.nodes.count <= 2 * document.count + 70_000)
        #expect(tree.attributes.count <= document.count + 70_000)
        #expect(tree.faults == [])
        #expect(tree.depth <= 3 * TreeBuilder.depthLimit)
    }
}
