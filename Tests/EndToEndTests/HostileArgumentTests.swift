// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyTesting
import TestSupport
import Testing

/// No argument, path or name can control a terminal or a log through a message.
struct HostileArgumentTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("A text.\n", to: "a.txt")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [a.txt] }\nanalyzers: [word_frequency]\n", to: "p.yaml")
        _ = try Tool.galley.run("run", "p.yaml", "-q", "--output", "o", in: scratch)
    }

    /// Commands that quote an argument; `X` is replaced by a hostile text.
    private static let commands = [
        "X", "run X", "run X.yaml", "run p.yaml X -q", "run p.yaml --format X",
        "run p.yaml --output /proc/X",
        "run p.yaml -o /proc/X", "run p.yaml --baseline X", "run p.yaml --jobs X",
        "run p.yaml --jobs=X",
        "run p.yaml --X", "run p.yaml --split X --state s", "run p.yaml --plugin X", "check X",
        "check X.yaml",
        "check --lexicon X", "check --lexicon X.yaml", "describe X", "describe X X",
        "explain p.yaml X",
        "explain p.yaml a.txt --analyzer X", "explain p.yaml a.txt --layer X", "explain X a.txt",
        "fix X --dry-run", "fix X.yaml --dry-run", "fix p.yaml X --dry-run", "merge X",
        "merge o/state.part X",
        "merge o/state.part -o /proc/X", "merge o/state.part --format X", "report X",
        "report o --format X",
        "report o -o /proc/X", "report o --baseline X", "diff X o", "diff o o --format X",
        "diff o o -o /proc/X",
        "new analyzer X --kind yaml", "new X y --kind yaml", "new analyzer y --kind X",
        "new analyzer y --kind swift --galley X", "init X", "init /proc/X.yaml", "test X",
        "test ./X", "test X.yaml",
        "test word_frequency --seed X", "list --plugin X", "schema --plugin X", "help X", "list X",
    ]

    @Test(arguments: commands)
    func everyCommandEscapesWhatItQuotes(_ command: String) throws {
        let random = LawSeeds.first(1).map { seed in
            var generator = SeededGenerator(seed: seed + UInt64(command.utf8.count))
            return HostileText.random(&generator)
        }
        for text in ["\u{1B}[31m\n::error::x\n ::f::\r\u{9B}1m\u{202E}##[error]"] + random {
            let arguments = command.split(separator: " ").map {
                String($0).replacing("X", with: text)
            }
            let outcome = try Tool.galley.run(arguments, in: scratch)
            let isOfLine = outcome.errors.hasPrefix("error: ") && !outcome.errors.contains("Usage:")
            #expect(!HostileText.isObeyed(outcome.errors), "\(arguments) \(outcome.errors)")
            #expect(!HostileText.isObeyed(outcome.output), "\(arguments) \(outcome.output)")
            #expect(!isOfLine || outcome.errors.utf8.count { $0 == 0x0A } == 1, "\(outcome.errors)")
            #expect(outcome.status == 0 || !outcome.errors.isEmpty)
        }
    }

    @Test func everyWrittenPathIsOnALineOfItsOwn() throws {
        let name = "b\n::error::x\u{1B}"
        let outcome = try Tool.galley.run("run", "p.yaml", "--output", name, in: scratch)
        #expect(outcome.status == 0)
        #expect(!HostileText.isObeyed(outcome.errors))
        #expect(outcome.errors.contains("wrote b\\n::error::x\\u{1b}/report.json\n"))
        #expect(
            outcome.errors.utf8.split(separator: 0x0A).allSatisfy { $0.starts(with: "wrote ".utf8) }
        )
        let part = try Tool.galley.run(
            "run", "p.yaml", "--split", "1/1", "--state", name + "s", in: scratch)
        #expect(part.errors.hasPrefix("wrote b\\n::error::x\\u{1b}s: "))
        let started = try Tool.galley.run("init", name + ".yaml", in: scratch)
        #expect(started.errors.hasPrefix("wrote b\\n") && !HostileText.isObeyed(started.errors))
        let checked = try Tool.galley.run("check", name + ".yaml", in: scratch)
        #expect(checked.output.hasPrefix("b\\n::error::x") && !HostileText.isObeyed(checked.output))
    }

    @Test(.enabled(if: TestPlugin.canRun))
    func textsOfAPluginAreEscaped() throws {
        let evil = "\u{1B}[31m\n::error::x\r\u{202E}##[error]"
        let text = TestPlugin.obedient
            .replacing("Counts letters x.", with: Self.python(evil))
            .replacing("A word.", with: Self.python(evil))
            .replacing("An umlaut.", with: Self.python(evil))
            .replacing("flood\\n\" * 4_000_000", with: Self.python(evil) + "\\n\"), os._exit(1")
        try scratch.writeProgram(text, to: "evil.py")
        for command in [["list"], ["describe", "obedient"], ["describe", "obedient", "--yaml"]] {
            let outcome = try Tool.galley.run(command + ["--plugin", "evil.py"], in: scratch)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("\\n::error::x\\r\\u{202e}"), "\(outcome.output)")
            #expect(!HostileText.isObeyed(outcome.output), "\(outcome.output)")
        }
        try scratch.write("FLOOD\n", to: "a.txt")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [a.txt] }\nplugins: [evil.py]\nanalyzers: [obedient]\n",
            to: "p.yaml")
        let outcome = try Tool.galley.run("run", "p.yaml", "--allow-plugins", in: scratch)
        #expect(outcome.errors.contains("obedient: ::error::x "), "\(outcome.errors)")
        #expect(!HostileText.isObeyed(outcome.errors), "\(outcome.errors)")
    }

    private static func python(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16)
            return scalar.value < 0x80 && scalar.value >= 0x20
                ? String(scalar) : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
