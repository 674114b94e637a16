// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyJSON
import TestSupport
import Testing

/// An analyzer in a shared library works like any other.
@Suite(.enabled(if: TestLibrary.canBuild)) struct LibraryPluginTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        try scratch.write(TestLibrary.obedient, to: "plug.c")
        try TestLibrary.build("plug.c", as: "plug.so", in: scratch)
        for number in 10..<40 {
            try scratch.write("Page \(number) Bücher.\n", to: "pages/\(number).txt")
        }
        try pipeline("obedient")
    }

    private func pipeline(_ item: String, plugins: String = "[plug.so]") throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: [pages] }
            plugins: \(plugins)
            analyzers: [\(item), word_frequency]

            """, to: "p.yaml")
    }

    private func galley(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.galley.run(arguments + ["--allow-plugins"], in: scratch)
    }

    @Test func answersAreKept() throws {
        let outcome = try galley("run", "p.yaml", "--output", "out", "-q")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let first = try JSON(Array(try #require(scratch.lines("out/records.jsonl").first).utf8))
        #expect(first["/measures/obedient.words"]?.integerValue == 3)
        #expect(first["/measures/obedient.mean"]?.numberValue == -0.1)
        #expect(first["/findings/0/message"]?.stringValue == "a \"text\"\n")
        #expect(first["/findings/0/edits/0/text"]?.stringValue == "\"\\\n\u{1}ü")
        #expect(first["/findings/0/spans/0/end"]?.integerValue == 17)
    }

    @Test("a crash in a library names the analyzer and a document")
    func crashes() throws {
        try scratch.write("Page CRASH.\n", to: "pages/20.txt")
        let outcome = try galley("run", "p.yaml", "--output", "out", "-q", "--jobs", "1")
        #expect(outcome.status != 0)
        #expect(
            outcome.errors.contains(
                "error: a crash while the analyzer 'obedient' examined several documents, the first "
                    + "of which is 'pages/10.txt'\n"), "\(outcome.errors)")
    }

    /// A document with a wrong answer fails with the reason, and no other document fails.
    @Test(arguments: [
        ("FAIL", "it was told to"),
        ("INFINITE", "'measures/mean' is not a number"),
        ("TWICE", "the plug-in's answer is wrong"),
        ("UNDECLARED", "measure 'nothing' is not declared"),
        ("OUTSIDE", "is not within the text"),
        ("BROKEN", "the plug-in's answer is wrong"),
        ("FLOOD", "the plug-in's answer is too long"),
    ])
    func badAnswersFailTheirDocument(_ word: String, _ reason: String) throws {
        try scratch.write("Page \(word).\n", to: "pages/20.txt")
        let outcome = try galley("run", "p.yaml", "--output", "out", "-q")
        #expect(outcome.status == 3)
        let failures = try scratch.lines("out/failures.jsonl")
        #expect(failures.count == 1)
        #expect(failures.first?.contains(reason) == true, "\(failures)")
        #expect(try scratch.lines("out/records.jsonl").count == 30)
        let report = try JSON(try scratch.read("out/report.json"))
        #expect(report["/accounts/analyzed"]?.integerValue == 30)
    }

    @Test func missingMembersAreNotRead() throws {
        try scratch.write("Page NOTHING.\n", to: "pages/20.txt")
        try scratch.write("Page SMALL.\n", to: "pages/21.txt")
        let outcome = try galley("run", "p.yaml", "--output", "out", "-q")
        #expect(outcome.status == 3, "a finding needs a place")
        #expect(try scratch.lines("out/failures.jsonl").count == 1)
        let small = try #require(
            scratch.lines("out/records.jsonl").first { $0.contains("21.txt") })
        #expect(try JSON(Array(small.utf8))["/findings/0/edits"] == nil)
    }

    @Test func theLibraryChecksItsOptions() throws {
        try pipeline("obedient: { mood: bad }")
        let outcome = try galley("check", "p.yaml")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.contains("p.yaml:4:31: error: 'mood': in no bad mood"),
            "\(outcome.errors)")
    }

    @Test func librariesNeedPermissionAndHaveNoLimits() throws {
        let outcome = try Tool.galley.run("run", "p.yaml", in: scratch)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("is not allowed to run"))
        try pipeline("obedient", plugins: "[{ path: plug.so, time_limit: 3 }]")
        let limited = try galley("check", "p.yaml")
        #expect(limited.status == 2)
        #expect(limited.errors.contains("limits do not apply to a library"))
    }

    @Test(arguments: [
        ("int other(void);\nint other(void) { return 0; }\n", "no function galley_plugin_entry"),
        (
            replace("return &plugin;", "return NULL;"),
            "does not support"
        ),
        (replace(".abi = GALLEY_PLUGIN_ABI", ".abi = 7"), "it uses version 7 of the ABI"),
        (replace(".size = sizeof plugin", ".size = 20"), "smaller than that of its version"),
        (replace(".size = sizeof plugin", ".size = 0"), "has no size"),
        (replace(".examine = examine", ".examine = NULL"), "lacks one of the functions"),
        (replace("{\\\"galley\\\":1", "{\\\"galley\\\":2"), "'galley' must be 1"),
        (replace("{\\\"galley\\\":1", "galley"), "its declaration is not valid JSON"),
    ])
    func wrongEntryPointsAreRefused(_ source: String, _ reason: String) throws {
        try scratch.write(source, to: "plug.c")
        try TestLibrary.build("plug.c", as: "plug.so", in: scratch)
        let outcome = try galley("check", "p.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    }

    private static func replace(_ part: String, _ other: String) -> String {
        TestLibrary.obedient.replacing(part, with: other)
            .replacing("static void examine(", with: "__attribute__((unused)) static void examine(")
    }

    @Test func aFileThatIsNotALibraryIsRefused() throws {
        try scratch.write("not an ELF file at all", to: "plug.so")
        let outcome = try galley("check", "p.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("the plug-in cannot be loaded"), "\(outcome.errors)")
    }

    @Test func jobsAndPartsChangeNothing() throws {
        #expect(try galley("run", "p.yaml", "--output", "whole", "-q", "--jobs", "1").status == 0)
        #expect(try galley("run", "p.yaml", "--output", "two", "-q", "--jobs", "2").status == 0)
        for part in 1...3 {
            let outcome = try galley(
                "run", "p.yaml", "-q", "--split", "\(part)/3", "--state", "s\(part)")
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        try scratch.remove("plug.so")
        let merge = try Tool.galley.run(
            "merge", "s3", "s1", "s2", "--output", "merged", in: scratch)
        #expect(merge.status == 0, "\(merge.errors)")
        for name in ["records.jsonl", "failures.jsonl", "report.json"] {
            #expect(try scratch.read("whole/\(name)") == scratch.read("two/\(name)"), "\(name)")
            #expect(try scratch.read("whole/\(name)") == scratch.read("merged/\(name)"), "\(name)")
        }
    }

    /// A plug-in gets the marks of an earlier analyzer and can name their labels in explanations.
    @Test func marksOfOtherAnalyzersAreVisible() throws {
        try scratch.write(
            "A headline of words\n\nA headline of words\n\nText.\n", to: "pages/10.txt")
        try pipeline("caption_duplication, obedient")
        let outcome = try galley("explain", "p.yaml", "pages/10.txt")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("1.5"), "\(outcome.output)")
    }

    /// A plug-in gets the measures of other analyzers that its declaration names.
    @Test func measuresOfOtherAnalyzersAreGiven() throws {
        let number = #"atof(document->measures.bytes + strlen("{'word_frequency.words':"))"#
        let source = TestLibrary.obedient.replacing("-0.1", with: number)
            .replacing(
                #""\"leaves_marks\""#,
                with: #""\"needs_measures\":[\"word_frequency.words\"],\"leaves_marks\""#)
        try scratch.write(source, to: "plug.c")
        try TestLibrary.build("plug.c", as: "plug.so", in: scratch)
        let outcome = try galley("run", "p.yaml", "--format", "records", "-q")
        #expect(outcome.output.contains("\"obedient.mean\":3,"), "\(outcome.errors)")
        try pipeline("obedient: { needs: { word_frequency.words: w.words } }")
        let missing = try galley("check", "p.yaml")
        #expect(missing.errors.contains("there is no measure 'w.words'"), "\(missing.errors)")
    }

    /// The sample library in `Plugins/C` works, and so does the one that `galley new` writes.
    @Test func theModelsWork() throws {
        try TestLibrary.build(
            "\(TestLibrary.folder)/semicolons.c", as: "semicolons.so", in: scratch)
        let test = try Tool.galley.run("test", "semicolons.so", in: scratch)
        #expect(test.output == "semicolons: fine (2 examples)\n", "\(test.errors)")
        let new = try Tool.galley.run("new", "analyzer", "askers", "--kind", "c", in: scratch)
        #expect(new.status == 0, "\(new.errors)")
        try TestLibrary.build("askers/askers.c", as: "askers/askers.so", in: scratch)
        let other = try Tool.galley.run("test", "askers/askers.so", in: scratch)
        #expect(other.output == "askers: fine (2 examples)\n", "\(other.errors)")
        let run = try Tool.galley.run(
            "run", "askers/askers.yaml", "--allow-plugins", "--format", "records", in: scratch)
        #expect(run.output.contains("\"askers.questions\":1"), "\(run.errors)")
    }
}
