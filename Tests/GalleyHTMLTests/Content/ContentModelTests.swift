// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

struct ContentModelTests {
    @Test func everyLineOfTheTableIsAFeature() {
        let names = Set(ContentFeatureGroup.names)
        let lines = String(decoding: ContentWeightsKernel.table, as: UTF8.self).split(
            separator: "\n"
        )
        .filter { !$0.utf8.starts(with: "#".utf8) }
        #expect(lines.count > 100)
        for line in lines {
            let name = line.split(separator: "\t").first.map(String.init) ?? ""
            #expect(name == "bias" || names.contains(name), "\(name)")
        }
    }

    @Test func featuresHaveDifferentNames() {
        #expect(Set(ContentFeatureGroup.names).count == ContentFeatureGroup.names.count)
        #expect(ContentFeatureGroup.offsets.last == ContentFeatureGroup.names.count)
        #expect(BlockContext.names.count == 27)
    }

    @Test func aScoreIsTheSumOfTheWeights() {
        let model = ContentModel(table: Array("# x\nbias\t-5\nrole=list\t7\nunknown\t9\n".utf8))
        let features = HTMLPage.contentFeatures(Array("<ul><li>a".utf8))
        #expect(features.map { String(decoding: $0.text, as: UTF8.self) } == ["a"])
        #expect(features[0].features.contains("role=list"))
        let tree = HTMLParser().parse(Array("<ul><li>a".utf8))
        var reader = BlockReader(tree)
        reader.read()
        var rules = RoleRules(reader.text, reader.drafts)
        let drafts = rules.decided()
        let values = ContentFeatures(reader.text, drafts, tree)
        #expect(model.scores(of: values, count: 1) == [2])
    }
}
