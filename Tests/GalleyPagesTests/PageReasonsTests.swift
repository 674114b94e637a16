// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct PageReasonsTests {
    @Test(arguments: SyntheticArticle.all)
    func reasonsAddUpToTheDecisions(_ article: SyntheticArticle) {
        let page = SyntheticPages.doubled(article)
        let reasons = PageReasons(page)
        let structure = PageStructure(page)
        #expect(reasons.kinds.count == 2 * structure.groups.count)
        for (number, group) in structure.groups.enumerated() {
            let headline = reasons.kinds[2 * number].score
            let caption = reasons.kinds[2 * number + 1].score
            #expect(KindScores(headline: headline, caption: caption).kind == group.kind)
        }
        #expect(reasons.roles.count == structure.roles.count { $0 != .blank })
    }

    @Test func theReasonsOfArticlesAddUpToTheDecisions() {
        let page = SyntheticPages.doubled(.english) + "\n\n" + SyntheticPages.doubled(.german)
        let structure = PageStructure(page)
        let starts = PageReasons(page).articles.filter { $0.score >= 0 }.map(\.content)
        let headlines = structure.articles.compactMap(\.headline).dropFirst()
        #expect(!headlines.isEmpty)
        for headline in headlines {
            #expect(starts.contains(structure.lines[headline].content))
        }
    }

    @Test func smallStepsAreSummedUp() {
        let steps = [("light", 3), ("heavy", -90), ("fair", 20), ("lighter", -1)]
        let reason = LineReason(
            0..<1, "caption", base: 5, steps: steps.map { .init(name: $0, weight: $1) })
        #expect(reason.steps.map(\.name) == ["heavy", "fair", "others"])
        #expect(reason.score == -63)
    }

    @Test func theScoreOfARoleComesFromTheModel() {
        let page = SyntheticPages.doubled(.english)
        let reading = PageReading(page, lists: .standard, settings: PageSettings())
        let scores = PageModels.standard.roles.secondPass(
            reading.lineFeatures, reading.roleFeatures)
        for (place, reason) in PageReasons(page).roles.enumerated() {
            let role = LineRole.classifiedRoles.firstIndex {
                "role: \($0.rawValue)" == reason.label
            }
            guard let role else { continue }
            #expect(reason.score == Int(scores[place].values[role]))
        }
    }
}
