// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

@Suite struct RoleModelTests {
    private func row(_ look: String, _ sign: String, _ step: Int, _ weights: [Int]) -> String {
        ([look, sign, "\(step)"] + weights.map(String.init)).joined(separator: "\t") + "\n"
    }

    private func weights(_ role: LineRole, _ weight: Int) -> [Int] {
        LineRole.judged.map { $0 == role ? weight : 0 }
    }

    private func signs(_ held: LineSign...) -> LineSigns {
        held.reduce(into: LineSigns()) { $0.insert($1) }
    }

    @Test func signsOfNeighboursCount() {
        let model = RoleModel(
            table: Array(
                (row("first", "bias", 0, weights(.other, 10))
                    + row("first", "sentence", 0, weights(.paragraph, 30))
                    + row("first", "byline", 1, weights(.headline, 50))).utf8))
        let scores = model.firstLook([signs(.sentence), signs(), signs(.byline)])
        #expect(scores.map(\.best) == [.paragraph, .headline, .other])
        #expect(scores[1].headlineMargin == 40)
    }

    @Test func theSecondLookSeesTheFirst() {
        let model = RoleModel(
            table: Array(
                (row("first", "sentence", 0, weights(.paragraph, 30))
                    + row("second", "wasParagraph", -1, weights(.quote, 20))).utf8))
        let signs = [signs(.sentence), signs()]
        let looks = RoleModel.roleSigns(model.firstLook(signs))
        #expect(model.secondLook(signs, looks).map(\.best) == [.headline, .quote])
    }

    @Test func roleSignsBeginWithTheRoles() {
        #expect(RoleSign.bestHeadline.rawValue == UInt8(LineRole.judged.count))
        #expect(LineSign.allCases.count <= 64)
        #expect(LineRole.judged.count <= SIMD16<Int16>.scalarCount)
    }

    @Test func ranksAreTheHighestFour() {
        let ranks = HeadlineRanks([3, 9, -2, 7, 5, 9])
        #expect((ranks.best, ranks.fourth) == (9, 5))
        #expect((HeadlineRanks([4]).best, HeadlineRanks([4]).fourth) == (4, 4))
    }
}
