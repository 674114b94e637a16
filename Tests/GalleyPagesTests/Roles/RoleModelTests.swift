// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct RoleModelTests {
    private func row(_ pass: String, _ feature: String, _ step: Int, _ weights: [Int]) -> String {
        ([pass, feature, "\(step)"] + weights.map(String.init)).joined(separator: "\t") + "\n"
    }

    private func weights(_ role: LineRole, _ weight: Int) -> [Int] {
        LineRole.classifiedRoles.map { $0 == role ? weight : 0 }
    }

    private func features(_ held: LineFeature...) -> LineFeatures {
        held.reduce(into: LineFeatures()) { $0.insert($1) }
    }

    @Test func featuresOfNeighboursCount() {
        let model = RoleModel(
            table: Array(
                (row("first", "bias", 0, weights(.other, 10))
                    + row("first", "sentence", 0, weights(.paragraph, 30))
                    + row("first", "byline", 1, weights(.headline, 50))).utf8))
        let scores = model.firstPass([features(.sentence), features(), features(.byline)])
        #expect(scores.map(\.best) == [.paragraph, .headline, .other])
        #expect(scores[1].headlineMargin == 40)
    }

    @Test func theSecondPassSeesTheFirst() {
        let model = RoleModel(
            table: Array(
                (row("first", "sentence", 0, weights(.paragraph, 30))
                    + row("second", "wasParagraph", -1, weights(.quote, 20))).utf8))
        let features = [features(.sentence), features()]
        let roleFeatures = RoleModel.roleFeatures(model.firstPass(features))
        #expect(model.secondPass(features, roleFeatures).map(\.best) == [.headline, .quote])
    }

    @Test func roleFeaturesBeginWithTheRoles() {
        #expect(RoleFeature.bestHeadline.rawValue == UInt8(LineRole.classifiedRoles.count))
        #expect(LineFeature.allCases.count <= 64)
        #expect(LineRole.classifiedRoles.count <= SIMD16<Int16>.scalarCount)
    }

    @Test func ranksAreTheHighestFour() {
        let ranks = HeadlineRanks([3, 9, -2, 7, 5, 9])
        #expect((ranks.best, ranks.fourth) == (9, 5))
        #expect((HeadlineRanks([4]).best, HeadlineRanks([4]).fourth) == (4, 4))
    }
}

struct PageRoleTests {
    @Test(arguments: SyntheticArticle.all)
    func menusAndParagraphsAreDistinguished(_ article: SyntheticArticle) {
        let menu = [
            "Home", "News", "Sport", "Weather", "Culture", "Letters", "Archive", "Contact",
        ]
        let page = (menu + ["", article.headline, ""] + article.paragraphs.flatMap { [$0, ""] })
            .joined(separator: "\n")
        let roles = PageStructure(page).roles
        #expect(roles.prefix(menu.count).count { $0 == .navigation } >= menu.count - 2)
        #expect(roles[menu.count + 3] == .paragraph)
    }

    @Test func everyLineHasARole() {
        let structure = PageStructure(SyntheticPages.doubled(.english))
        for (line, role) in zip(structure.lines, structure.roles) {
            #expect(line.isBlank == (role == .blank))
        }
    }
}
