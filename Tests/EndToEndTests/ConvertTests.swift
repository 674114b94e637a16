// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import TestSupport
import Testing

/// `galley convert`: what is read, as JSON Lines.
struct ConvertTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func lines(_ text: String) throws -> [JSONValue] {
        try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        try scratch.write(
            "<html lang=en><title>T</title><nav>Menu</nav><h1>Head</h1><p>One long paragraph of text.",
            to: "in/a.html")
        try scratch.write("text,when\nTwo é.,2024-01-05\n,\n", to: "in/b.csv")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [in], date: /when }\nanalyzers: [word_frequency]\n",
            to: "p.yaml")
        let first = try Tool.galley.run("convert", "p.yaml", "-o", "d.jsonl", in: scratch)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.errors.contains("2 documents written"))
        let text = String(decoding: try scratch.read("d.jsonl"), as: UTF8.self)
        let documents = try lines(text)
        #expect(documents.map { $0["id"]?.stringValue } == ["in/a.html", "in/b.csv#2"])
        #expect(documents[0]["metadata"]?["title"] == "T")
        #expect(documents[1]["date"] == "2024-01-05")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [d.jsonl], date: /date }\nanalyzers: [word_frequency]\n",
            to: "q.yaml")
        let second = try Tool.galley.run("convert", "q.yaml", in: scratch)
        for (before, after) in zip(documents, try lines(second.output)) {
            for name in ["id", "text", "date", "metadata", "marks"] {
                #expect(before[name] == after[name], "\(name)")
            }
        }
    }

    @Test func onlyTheRangesOfAMark() throws {
        try scratch.write("<h1>Head</h1><p>One.<h2>More</h2><p>Two.", to: "a.html")
        let outcome = try Tool.galley.run("convert", "a.html", "--only", "headline", in: scratch)
        #expect(try lines(outcome.output).map { $0["text"]?.stringValue } == ["Head\nMore"])
    }

    @Test func failuresAreWrittenAndTheExitIs3() throws {
        try scratch.write([0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 0x4B], to: "a.txt.gz")
        let outcome = try Tool.galley.run(
            "convert", "a.txt.gz", "--failures", "f.jsonl", in: scratch)
        #expect(outcome.status == 3)
        let failures = try lines(String(decoding: try scratch.read("f.jsonl"), as: UTF8.self))
        #expect(failures.map { $0["reason"]?.stringValue } == ["damaged"])
    }

    @Test func programsReadWhatGalleyDoesNot() throws {
        try scratch.write("table", to: "t.parquet")
        try scratch.write(
            "echo '{\"text\":\"One.\",\"rows\":1}'\necho '{\"text\":'\ntest -f \"$1\" || exit 4\n",
            to: "read.sh")
        let plain = "galley: 1\ndocuments: { paths: [t.parquet] }\nanalyzers: [word_frequency]\n"
        try scratch.write(plain, to: "plain.yaml")
        let missing = try Tool.galley.run("convert", "plain.yaml", in: scratch)
        #expect(missing.status == 3)
        #expect(missing.errors.contains("Parquet is read by a program"))
        try scratch.write(
            """
            galley: 1
            documents:
              paths: [t.parquet]
              readers: [{ command: [sh, read.sh], endings: [parquet] }]
            analyzers: [word_frequency]
            max_failures: 1

            """, to: "p.yaml")
        let refused = try Tool.galley.run("convert", "p.yaml", in: scratch)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("--allow-plugins"))
        let outcome = try Tool.galley.run("convert", "p.yaml", "--allow-plugins", in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let documents = try lines(outcome.output)
        #expect(documents.map { $0["text"]?.stringValue } == ["One."])
        #expect(documents.first?["metadata"]?["rows"] == 1)
        #expect(outcome.errors.contains("broken_json"))
    }
}
