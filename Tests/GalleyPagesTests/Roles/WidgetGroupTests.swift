// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyPages

struct WidgetTests {
    private func widgets(_ text: String, lists: PageLists = .standard) -> [[Int]] {
        PageStructure(text, lists: lists).widgets.map(\.lines)
    }

    private let repeated =
        "Cyclists cross the new bridge - AFP\nCyclists cross the new bridge - AFP\n"

    @Test func shortLinesBesideARepeatedCaption() {
        #expect(widgets(repeated + "Xy\n") == [[2]])
        #expect(widgets("Xy\n" + repeated + "\nXy\n") == [[0]])
    }

    @Test(arguments: ["Xy.", "Xy!", "a b c", "thirteen char", "?", ""])
    func otherLinesBesideARepeatedCaption(_ line: String) {
        #expect(widgets(repeated + line + "\n").isEmpty)
    }

    @Test func listedLinesAnywhere() {
        let text = "Some text of a page\n\nSHARE\n\nMore of that text\n\nRead  more\n\nshare\n"
        #expect(widgets(text) == [[2, 8], [6]])
    }

    @Test func everyEntryOfTheStandardListIsFound() {
        let list = BundledFile.pageWidgets.text
        let entries = list.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(entries.count > 20)
        for entry in entries { #expect(widgets("a b c d\n\n\(entry)\n") == [[2]], "\(entry)") }
    }

    @Test func callersMayBringTheirList() {
        let lists = PageLists.standard.with(widgets: "# ours\nping pong # with a note\n")
        #expect(widgets("share\n\nPing-Pong\n", lists: lists) == [[2]])
    }

    @Test func faultsOfLists() {
        #expect(WidgetListFault(in: "share\n# a b c d\n\nread more # a note\n") == nil)
        #expect(WidgetListFault(in: "share\nread much more\n")?.line == 2)
        #expect(WidgetListFault(in: "share\n\n!!!\n")?.line == 3)
    }

    @Test func theBundledListsAreValid() {
        #expect(WidgetListFault(in: BundledFile.pageWidgets.text) == nil)
        for list in BundledFile.all where list.path.hasPrefix("Config/pages/") {
            #expect(String(validating: list.bytes, as: UTF8.self) != nil)
            #expect(!list.bytes.isEmpty)
        }
    }
}
