// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// State files that do not belong together are refused, and the error names them.
struct StateTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        for number in 0..<200 {
            try scratch.write("Page \(number) is fine.\n", to: "pages/p\(number).txt")
        }
        try pipeline("10")
        try split("a")
    }

    private func pipeline(_ top: String) throws {
        try scratch.write(
            """
            galley: 1
            documents: { paths: [pages] }
            analyzers: [{ word_frequency: { top: \(top) } }]

            """, to: "p.yaml")
    }

    private func split(_ name: String, of count: Int = 2) throws {
        for index in 1...count {
            let outcome = try Tool.galley.run(
                "run", "p.yaml", "-q", "--split", "\(index)/\(count)", "--state",
                "\(name)\(index)", in: scratch)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
    }

    private func expectRefusal(_ states: String..., says: String...) throws {
        let outcome = try Tool.galley.run(["merge", "--output", "out"] + states, in: scratch)
        #expect(outcome.status == 2)
        for words in says { #expect(outcome.errors.contains(words), "\(outcome.errors)") }
        #expect(outcome.output == "")
        #expect((try? scratch.names("out"))?.isEmpty ?? true)
    }

    @Test func aCompleteSetIsMerged() throws {
        let outcome = try Tool.galley.run("merge", "--output", "out", "a2", "a1", in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try scratch.lines("out/records.jsonl").count == 200)
    }

    @Test func aCutOffStateIsRefused() throws {
        let bytes = try scratch.read("a1")
        for count in [0, 1, bytes.count / 2, bytes.count - 1] {
            try scratch.write(Array(bytes.prefix(count)), to: "a1")
            try expectRefusal("a1", "a2", says: "'a1'")
        }
    }

    @Test func aChangedStateIsRefused() throws {
        let text = try scratch.text("a1")
        try scratch.write(text.replacing("word_frequency", with: "word_frequencz"), to: "a1")
        try expectRefusal("a1", "a2", says: "'a1'", "changed")
    }

    @Test func aForeignFileIsRefused() throws {
        try scratch.write("{}\n{}\n", to: "foreign")
        try expectRefusal("a1", "foreign", says: "'foreign'")
        try expectRefusal("a1", "pages/p1.txt", says: "'pages/p1.txt' is not a state file")
        try expectRefusal("a1", "nowhere", says: "'nowhere'")
    }

    @Test func anotherPipelineIsRefused() throws {
        try pipeline("11")
        try split("b")
        try expectRefusal("a1", "b2", says: "'b2'", "different pipelines", "'a1'")
    }

    @Test func otherInputsAreRefused() throws {
        try scratch.write("One more.\n", to: "pages/q.txt")
        try split("b")
        try expectRefusal("a1", "b2", says: "'b2'", "different inputs")
    }

    @Test func anotherNumberOfPartsIsRefused() throws {
        try split("b", of: 3)
        try expectRefusal("a1", "b2", says: "'b2'", "3 parts")
    }

    @Test func aPartThatIsGivenTwiceIsRefused() throws {
        try scratch.write(try scratch.read("a1"), to: "copy")
        try expectRefusal("a1", "a2", "a1", says: "'a1'", "same part")
        try expectRefusal("a1", "a2", "copy", says: "'copy'", "same part")
    }

    @Test func aMissingPartIsNamed() throws {
        try expectRefusal("a2", says: "missing 1/2")
    }

    @Test(arguments: ["a1.records", "a2.failures"])
    func aMissingFileBesideTheStateIsNamed(_ name: String) throws {
        try scratch.remove(name)
        try expectRefusal("a1", "a2", says: "'\(name)'")
    }

    @Test(arguments: ["a1.records", "a2.failures"])
    func aChangedFileBesideTheStateIsNamed(_ name: String) throws {
        let bytes = try scratch.read(name)
        try scratch.write(bytes + [0x0A], to: name)
        try expectRefusal("a1", "a2", says: "'\(name)'")
        guard !bytes.isEmpty else { return }
        try scratch.write(Array(bytes.dropLast()) + [0x20], to: name)
        try expectRefusal("a1", "a2", says: "'\(name)'")
        try scratch.write(Array(bytes.dropLast()), to: name)
        try expectRefusal("a1", "a2", says: "'\(name)'")
    }

    @Test func budgetsAndGatesAreDecidedByTheMerge() throws {
        try scratch.write([0xFF], to: "pages/bad.txt")
        try split("b")
        let outcome = try Tool.galley.run("merge", "-q", "b1", "b2", in: scratch)
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("1 of 201 documents failed"))
    }
}
