// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

@Suite(.enabled(if: Html5libFolder.path != nil))
struct Html5libTreeTests {
    /// The tests in `scripted` need scripts that run and change the tree.
    @Test func treesAreThoseOfHtml5lib() throws {
        var score = Html5libScore("tree construction")
        for file in try Html5libFolder.files(in: "tree-construction", endingIn: ".dat")
        where !file.name.hasPrefix("scripted/") {
            for (number, test) in Html5libSections.tests(in: file.bytes).enumerated() {
                for isScripting in scripting(of: test) {
                    check(test, "\(file.name) \(number + 1)", isScripting, &score)
                }
            }
        }
        score.report()
    }

    private func scripting(of test: Html5libSections) -> [Bool] {
        if test["script-on"] != nil { return [true] }
        return test["script-off"] != nil ? [false] : [false, true]
    }

    private func check(
        _ test: Html5libSections, _ name: String, _ isScripting: Bool, _ score: inout Html5libScore
    ) {
        let input = test["data"] ?? []
        let parser = HTMLParser(isScripting: isScripting)
        var expected = test["document"] ?? []
        while expected.last == 0x0A { expected.removeLast() }
        expected.append(0x0A)
        let actual: [UInt8]
        if let context = test["document-fragment"] {
            let words = String(decoding: context, as: UTF8.self).split(separator: " ")
            let namespace: HTMLNode.Namespace =
                words.count == 1 ? .html : words[0] == "svg" ? .svg : .mathML
            actual = parser.parse(input, in: String(words.last ?? ""), namespace)
                .outline(isFragment: true)
        } else {
            actual = parser.parse(input).outline()
        }
        score.check(
            "\(name)\(isScripting ? ", scripting" : "")", actual.isEmpty ? [0x0A] : actual,
            expected, input)
    }
}
