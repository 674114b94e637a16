// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyAnalyzers

struct MatchTemplateTests {
    private func group(_ name: String) -> Int? { ["1": 1, "last": 2][name] }

    @Test(arguments: [
        ("no place", "no place"), ("'{match}' and {1}{last}", "'0' and 12"),
        ("{{match}} {{{1}}}", "{match} {1}"), ("", ""), ("é{1}é", "é1é"),
    ])
    func placeholdersAreFilled(_ text: String, _ expected: String) throws {
        #expect(try MatchTemplate(text, group: group).filled { "\($0)" } == expected)
    }

    @Test(arguments: [
        ("a {2} b", 2..<5, "no group '2'"), ("a {", 2..<3, "a single brace"),
        ("} {match}", 0..<1, "a single brace"),
    ])
    func faultsHaveAPosition(_ text: String, _ bytes: Range<Int>, _ words: String) {
        do {
            _ = try MatchTemplate(text, group: group)
            Issue.record("'\(text)' is accepted")
        } catch {
            #expect(error.bytes == bytes && error.message.contains(words), "\(error)")
        }
    }
}
