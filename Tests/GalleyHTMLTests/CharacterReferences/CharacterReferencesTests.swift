// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

struct CharacterReferencesTests {
    private func match(_ text: String) -> (length: Int, text: String)? {
        let bytes = Array(text.utf8)
        guard let found = CharacterReferences.standard.match(bytes, from: 0, to: bytes.count)
        else { return nil }
        let second = found.second.map { String(Character($0)) } ?? ""
        return (found.length, String(Character(found.first)) + second)
    }

    @Test(arguments: [
        ("amp;", 4, "&"), ("amp", 3, "&"), ("ampx", 3, "&"), ("notin;", 6, "∉"), ("notit;", 3, "¬"),
        ("NotEqualTilde;", 14, "≂\u{338}"), ("bsol;", 5, "\\"), ("NewLine;", 8, "\n"),
        ("CounterClockwiseContourIntegral;", 32, "∳"), ("euro;x", 5, "€"), ("zwnj;", 5, "\u{200C}"),
    ])
    func theLongestNameIsFound(_ text: String, _ length: Int, _ expected: String) {
        let found = match(text)
        #expect(found?.length == length)
        #expect(found.map { Array($0.text.utf8) } == Array(expected.utf8))
    }

    @Test(arguments: ["", "x;", "euro", "Amp;", "unknown;", ";"])
    func otherNamesAreNotFound(_ text: String) {
        #expect(match(text) == nil)
    }
}
