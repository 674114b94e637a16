// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

@Suite struct PageRoleTests {
    @Test(arguments: MadeUpArticle.all)
    func menusAndParagraphsAreTold(_ article: MadeUpArticle) {
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
        let structure = PageStructure(MadeUpPages.doubled(.english))
        for (line, role) in zip(structure.lines, structure.roles) {
            #expect(line.isBlank == (role == .blank))
        }
    }
}
