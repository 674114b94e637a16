// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// How a program is started, and what a user learns about one that cannot start.
@Suite(.enabled(if: TestPlugin.canRun)) struct PluginStartTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write("Hello you. Hello me.\n", to: "pages/a.txt")
        try scratch.write(TestPlugin.module, to: "galley.py")
        try pipeline("[plug.py]")
    }

    private func pipeline(_ plugins: String, analyzers: String = "[plug]") throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: [pages] }
            plugins: \(plugins)
            analyzers: \(analyzers)

            """, to: "p.yaml")
    }

    /// Writes a plug-in that counts spaces.
    private func plugin(before: String = "", executable: Bool = true) throws {
        try scratch.write(
            """
            #!/usr/bin/env python3
            from galley import count, example, plugin
            \(before)
            plugin("plug", "Counts spaces.",
                   lambda document, options: {"measures": {"n": document.text.count(" ")}},
                   measures=[count("n", "Spaces.")],
                   examples=[example("two", "a b c", {"n": 2})])

            """, to: "plug.py")
        try scratch.setPermissions(executable ? 0o755 : 0o644, of: "plug.py")
    }

    private func galley(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.galley.run(
            arguments + (arguments[0] == "test" ? [] : ["--allow-plugins"]), in: scratch)
    }

    @Test(arguments: [["run", "p.yaml"], ["check", "p.yaml"], ["test", "plug.py"]])
    func aProgramThatCannotStartShowsItsTraceback(_ command: [String]) throws {
        try plugin(before: "import no_such_module")
        let outcome = try galley(command[0], command[1])
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.contains(
                "plug.py: ModuleNotFoundError: No module named 'no_such_module'\n"),
            "\(outcome.errors)")
        #expect(outcome.errors.contains("ended with status 1 before it answered"))
    }

    @Test func aWrongDeclarationShowsWhatTheProgramWrote() throws {
        try scratch.writeProgram("#!/bin/sh\necho trouble >&2\necho '{}'\nsleep 5\n", to: "plug.py")
        let outcome = try galley("check", "p.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("plug.py: trouble\n"), "\(outcome.errors)")
        #expect(outcome.errors.contains("'galley' must be 1"))
    }

    @Test func aCrashWhenOptionsAreSetShowsItsTraceback() throws {
        try scratch.writeProgram(
            """
            #!/usr/bin/env python3
            from galley import plugin
            def check(options): raise RuntimeError("no model")
            plugin("plug", "P.", lambda document, options: {}, check)
            """, to: "plug.py")
        let outcome = try galley("check", "p.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("plug: RuntimeError: no model\n"), "\(outcome.errors)")
    }

    @Test func aMissingPermissionIsExplained() throws {
        try plugin(executable: false)
        let outcome = try galley("check", "p.yaml")
        #expect(outcome.errors.contains("permission denied; 'chmod +x'"), "\(outcome.errors)")
    }

    @Test func whatImportsPrintDoesNoHarm() throws {
        try scratch.write(
            "import os\nprint('Downloading', flush=True)\nos.write(1, b'by C\\n')\n",
            to: "talker.py")
        try plugin(before: "import talker\nprint('ready', flush=True)")
        let outcome = try galley("run", "p.yaml", "--format", "records")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("\"plug.n\":3"))
    }

    @Test func aLayerThatIsNotDeclaredIsNamed() throws {
        try scratch.writeProgram(
            """
            #!/usr/bin/env python3
            from galley import count, plugin
            plugin("plug", "P.", lambda document, options: {"measures": {"n": len(document.words)}},
                   measures=[count("n", "Words.")])
            """, to: "plug.py")
        let outcome = try galley("run", "p.yaml", "--output", "out")
        #expect(outcome.status == 3)
        #expect(
            try scratch.text("out/failures.jsonl").contains(
                "add 'words' to the layers of plugin(…)"))
    }

    @Test(arguments: ["[python3, plug.py]", "[/usr/bin/env, python3, plug.py]", "[./py, plug.py]"])
    func aCommandStartsAPlugin(_ command: String) throws {
        try plugin(executable: false)
        try scratch.writeProgram("#!/bin/sh\nexec python3 \"$@\"\n", to: "py")
        try pipeline("[{ command: \(command), time_limit: 60 }]")
        let outcome = try galley("run", "p.yaml", "--format", "records")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("\"plug.n\":3"))
        let refused = try Tool.galley.run("run", "p.yaml", in: scratch)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("use --allow-plugins"), "\(refused.errors)")
    }

    @Test(arguments: [
        ("{ command: [no-such-python, plug.py] }", "there is no program 'no-such-python' in PATH"),
        ("{ command: [./nowhere, plug.py] }", "does not exist"),
        ("{ command: [] }", "'command'"), ("{ command: python3 }", "'command'"),
        ("{ command: [python3], path: plug.py }", "either 'path' or 'command', not both"),
        ("{ time_limit: 3 }", "path"),
    ])
    func faultsOfCommandsAreNamed(_ plugin: String, _ words: String) throws {
        try self.plugin()
        try pipeline("[\(plugin)]")
        let outcome = try galley("check", "p.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func aPluginIsTestedWithAnInterpreterAndATimeLimit() throws {
        try plugin(executable: false)
        let fine = try galley("test", "plug.py", "--interpreter", "python3")
        #expect(fine.status == 0, "\(fine.errors)")
        #expect(fine.output == "plug: fine (1 example)\n")
        try plugin(before: "import time; time.sleep(30)")
        let slow = try galley("test", "plug.py", "--time-limit", "0.2")
        #expect(slow.errors.contains("did not answer within 200 ms"), "\(slow.errors)")
        let wrong = try galley("test", "plug.py", "--time-limit", "0")
        #expect(wrong.errors.contains("--time-limit"))
    }

    /// Marks or measures that nothing provides are faults for a program too.
    @Test(arguments: [
        ("uses_marks=['slogan']", "leaves the mark 'slogan', which 'plug' uses"),
        ("needs_measures=['word_frequency.words']", "add 'word_frequency' to 'analyzers'"),
    ])
    func whatNobodyProvidesIsAFault(_ declared: String, _ words: String) throws {
        try scratch.writeProgram(
            """
            #!/usr/bin/env python3
            from galley import plugin
            plugin("plug", "P.", lambda document, options: {}, \(declared))
            """, to: "plug.py")
        let outcome = try galley("check", "p.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func aProgramReadsMeasuresThatThePipelineChooses() throws {
        try scratch.writeProgram(
            """
            #!/usr/bin/env python3
            from galley import example, number, plugin
            def examine(document, options):
                words = document.measures["word_frequency.words"]
                return {"measures": {"per_word": len(document.text) / words if words else None}}
            plugin("plug", "P.", examine, needs_measures=["word_frequency.words"],
                   measures=[number("per_word", "Characters per word.")],
                   examples=[example("one", "abcd", {"per_word": 2.0},
                                     given={"word_frequency.words": 2})])
            """, to: "plug.py")
        #expect(try galley("test", "plug.py").output == "plug: fine (1 example)\n")
        for analyzers in [
            "[plug, word_frequency]",
            "[plug: { needs: { word_frequency.words: w.words } }, word_frequency: { label: w }]",
        ] {
            try pipeline("[plug.py]", analyzers: analyzers)
            let outcome = try galley("run", "p.yaml", "--format", "records")
            #expect(outcome.output.contains("\"plug.per_word\":5.25"), "\(outcome.errors)")
        }
    }

    @Test func aYAMLPluginReadsMeasuresThatThePipelineChooses() throws {
        try scratch.write(
            """
            galley: 1
            analyzers:
              - formula: { label: balance, values: { twice: "word_frequency.words * 2" } }
              - word_frequency
            """, to: "balance.yaml")
        try pipeline("[balance.yaml]", analyzers: "[balance, word_frequency: { label: w }]")
        let missing = try galley("check", "p.yaml")
        #expect(
            missing.errors.contains("write 'needs: { word_frequency.words: w.words }'"),
            "\(missing.errors)")
        let chosen = "[balance: { needs: { word_frequency.words: w.words } }, "
        try pipeline("[balance.yaml]", analyzers: chosen + "word_frequency: { label: w }]")
        let outcome = try galley("run", "p.yaml", "--format", "records")
        #expect(outcome.output.contains("\"balance.twice\":8"), "\(outcome.errors)")
    }
}
