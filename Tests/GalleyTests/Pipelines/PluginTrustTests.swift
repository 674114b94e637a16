// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import TestSupport
import Testing

@testable import Galley

/// Programs are trusted by the bytes of their paths.
struct PluginTrustTests {
    private let scratch: TemporaryFolder
    /// Names of files, some of which look the same or are equal as strings.
    private static let names = [
        "spy.sh", "\u{E9}.py", "e\u{301}.py", "a b", "\u{301}x", "x\r", "x\u{200D}", "#x",
        "é\u{327}",
        "\u{212B}", "\u{C5}", "A\u{30A}",
    ]

    init() throws {
        scratch = try TemporaryFolder()
        for name in Self.names { try scratch.write("", to: name) }
    }

    private func trusted(_ list: String) -> Set<ExactText> {
        PluginTrust.programs(listed: Array(list.utf8))
    }

    private func path(_ name: String) -> ExactText { ExactText(scratch.file(name)) }

    @Test func everyLineOfAListNamesAProgram() {
        var random = SeededGenerator(seed: 41)
        for _ in 0..<200 {
            let chosen = Self.names.filter { _ in Bool.random(using: &random) }
            let list = chosen.map { "\(scratch.path)/\($0)\n" }.joined()
            #expect(trusted(list) == Set(chosen.map(path)), "\(chosen)")
        }
    }

    @Test(arguments: ["\0", "\0\0", "\0x", "\0/../spy.sh"]) func aPathWithANulNamesNothing(
        _ ending: String
    ) {
        #expect(trusted("\(scratch.path)/spy.sh\(ending)\n").isEmpty)
        #expect(trusted("\(scratch.path)/spy.sh\(ending)") == [])
    }

    @Test func otherLinesNameNothing() {
        let lines = [
            "spy.sh", " /spy.sh", "#\(scratch.path)/spy.sh", "", "\u{FEFF}/x", "/nowhere/x",
        ]
        #expect(trusted(lines.joined(separator: "\n")).isEmpty)
        #expect(PluginTrust.programs(listed: Array(scratch.file("spy").utf8) + [0xFF, 0x0A]) == [])
    }

    @Test func onlyNamedProgramsAreAllowed() {
        var trust = PluginTrust()
        trust.named = [path("\u{E9}.py")]
        #expect(trust.refusal(scratch.file("\u{E9}.py"), shown: "é.py") == nil)
        #expect(trust.refusal(scratch.file("e\u{301}.py"), shown: "é.py") != nil)
        trust.allowsAll = true
        #expect(trust.refusal(scratch.file("e\u{301}.py"), shown: "é.py") == nil)
    }
}
