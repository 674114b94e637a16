// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyReaders
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyRunner

/// The effects of a fix on files, with an analyzer that removes every letter x.
struct FixLawTests {
    private struct Remover: Analyzer {
        static let info = AnalyzerInfo(
            id: "remover", summary: "Removes every x.", rules: [Rule("x", "An x.")])

        func examine(_ document: AnnotatedDocument) -> Evidence {
            let places = document.text.utf8.enumerated().filter { $0.element == UInt8(ascii: "x") }
            return Evidence(
                findings: places.map {
                    let span = $0.offset..<$0.offset + 1
                    return Finding(rule: "x", message: "an x", spans: [span], edits: [Edit(span)])
                })
        }
    }

    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func fix(
        _ patterns: [String], _ destination: FixRequest.Destination,
        show: @escaping FixRequest.Show = { _, _, _ in }
    ) throws -> FixResult {
        let entry = AnalyzerEntry(Remover.self)
        let analyzer = try entry.configure([:], resources: { Resource(file: $0, bytes: []) }).get()
        let inputs = InputList.find(
            patterns.map { InputPattern($0, from: scratch.path) }, idFolder: scratch.path)
        var fix = try Fix(
            FixRequest(
                plan: EnginePlan(analyzers: [PlannedAnalyzer(analyzer: analyzer)]),
                inputs: inputs, options: InputOptions(), destination: destination, leftOut: [],
                show: show))
        return try fix.run()
    }

    /// All bytes except the letters x stay: line ends, byte order marks, blank lines and invalid
    /// JSON.
    @Test(arguments: 0..<60) func otherBytesOfLinesStayUnchanged(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let lines = (0..<Int.random(in: 0...8, using: &random)).map { _ in
            [
                "{\"text\":\"axb\"}", "{\"t\":1.00, \"text\" : \"xé\"}", "", "{bad", " ",
                "{\"text\":5}",
            ]
            .randomElement(using: &random) ?? ""
        }
        let end = Bool.random(using: &random) ? "\n" : "\r\n"
        var text = lines.joined(separator: end)
        if Bool.random(using: &random) { text += end }
        let mark: [UInt8] = Bool.random(using: &random) ? [0xEF, 0xBB, 0xBF] : []
        try scratch.write(mark + Array(text.utf8), to: "in/r.jsonl")
        _ = try fix(["in"], .folder(scratch.file("out")))
        let expected = text.replacing("axb", with: "ab").replacing("xé", with: "é")
        #expect(try scratch.read("out/r.jsonl") == mark + Array(expected.utf8))
    }

    /// A file that changes while it is read counts as a failure and is not replaced.
    @Test(arguments: ["append", "cut", "replace", "remove"])
    func aFileThatChangesFailsByName(_ change: String) throws {
        let line = "{\"text\":\"axb\"}\n"
        let lines = String(repeating: line, count: 10_000)
        try scratch.write(lines, to: "in/r.jsonl")
        try scratch.write("axb", to: "in/z.txt")
        let path = scratch.file("in/r.jsonl")
        let result = try fix(["in"], .inPlace) { id, _, _ in
            guard id == "in/r.jsonl#1" else { return }
            switch change {
            case "append":
                let handle = FileHandle(forWritingAtPath: path)
                _ = try? handle?.seekToEnd()
                handle?.write(Data(line.utf8))
            case "cut": unsafe truncate(path, 20)
            case "replace": try? Data("{}".utf8).write(to: URL(filePath: path), options: .atomic)
            default: unsafe unlink(path)
            }
        }
        #expect(result.failures.map(\.id) == ["in/r.jsonl"])
        #expect(result.failures.first?.message.contains("changed while it was read") == true)
        #expect(try scratch.text("in/z.txt") == "ab")
        switch change {
        case "append": #expect(try scratch.text("in/r.jsonl") == lines + line)
        case "cut": #expect(try scratch.read("in/r.jsonl").count == 20)
        case "replace": #expect(try scratch.text("in/r.jsonl") == "{}")
        default: #expect(try scratch.names("in") == ["z.txt"])
        }
    }

    @Test(arguments: [0o600, 0o640, 0o755, 0o444, 0o666])
    func permissionsAreKeptInPlace(_ mode: Int) throws {
        try scratch.write("axb", to: "a.txt")
        try scratch.setPermissions(mode, of: "a.txt")
        #expect(try fix(["a.txt"], .inPlace).changed == 1)
        #expect(try scratch.permissions("a.txt") == mode)
        #expect(try scratch.text("a.txt") == "ab")
    }

    @Test func filesWithLongNamesAreFixed() throws {
        let name = String(repeating: "n", count: 251) + ".txt"
        try scratch.write("axb", to: "in/\(name)")
        _ = try fix(["in"], .folder(scratch.file("out")))
        _ = try fix(["in"], .inPlace)
        #expect(try scratch.text("out/\(name)") == "ab")
        #expect(try scratch.text("in/\(name)") == "ab")
    }

    @Test func linksAndPipesAreNotReplaced() throws {
        try scratch.write("axb", to: "outside.txt")
        try scratch.write("axb", to: "in/a.txt")
        try scratch.link("in/l.txt", to: scratch.file("outside.txt"))
        try scratch.pipe("p.jsonl")
        let result = try fix(["in", "p.jsonl"], .inPlace)
        #expect(result.failures.map(\.id) == ["in/l.txt", "p.jsonl"])
        #expect(try scratch.text("outside.txt") == "axb")
        #expect(try scratch.text("in/a.txt") == "ab")
    }

    /// Nothing is written outside the folder, whatever files are called.
    @Test(arguments: [
        "\u{301}", "\u{200D}", "\u{E31}", "\u{93E}", "\u{FE0F}", "\u{20DD}", "\u{600}",
    ])
    func nothingIsWrittenOutsideTheFolder(_ mark: String) throws {
        let name = "\(mark)evil.txt"
        try scratch.write("axb", to: "in/\(name)")
        try scratch.write("axb", to: "in/sub/\(name)")
        for folder in [".in", "in/.in", "in/.sub", ".sub"] { try scratch.folder(folder) }
        let result = try fix(["in"], .folder(scratch.file("out")))
        #expect(result.changed == 2)
        #expect(try scratch.text("out/\(name)") == "ab")
        #expect(try scratch.text("out/sub/\(name)") == "ab")
        #expect(try scratch.text("in/\(name)") == "axb")
        #expect(try scratch.text("in/sub/\(name)") == "axb")
        #expect(try scratch.names() == [".in", ".sub", "in", "out"])
    }
}
