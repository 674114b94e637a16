// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct TitleTrimmerTests {
    private static let paragraph = """
        The bridge took three years to build and joins the old market with the station, so that \
        nobody has to walk round the harbour any more.
        """

    private func groups(_ title: String, _ headline: String) -> [RepeatedGroup] {
        PageStructure("\(title)\n\n\(headline)\n\n\(Self.paragraph)\n").groups
    }

    @Test(
        arguments: [" | ", " - ", " – ", " — "],
        ["Pool Opens", "City Opens Swimming Pool", "City Opens a New Swimming Pool by the River"])
    func aTitleWithTheNameOfTheSiteIsACopyOfItsHeadline(_ bar: String, _ headline: String) {
        let found = groups(headline + bar + "The Harbour Post", headline)
        #expect(found.map(\.lines) == [[0, 2]])
        #expect(found.map(\.kind) == [.headline])
        #expect(found.map(\.needless) == [[2]])
    }

    @Test func otherLinesWithABarAreNotTitles() {
        #expect(groups("Home | The Harbour Post", "Home").isEmpty)
        #expect(groups("City Opens Pool | The Harbour Post", "City Opens Market").isEmpty)
        let text = "a\n\(Self.paragraph)\nb\nc\nd\nCity Opens Pool | The Post\nCity Opens Pool\n"
        #expect(PageStructure(text).groups.isEmpty)
    }
}
