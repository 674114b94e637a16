// SPDX-License-Identifier: Apache-2.0

import Galley
import TestSupport
import Testing

struct AnalyzerStarterTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private static let kinds: [AnalyzerStarter.Kind] = [
        .yaml, .c, .python, .swift(clone: "/a {{type}}\"clone"),
    ]

    @Test(arguments: kinds) func noPlaceholderIsLeft(_ kind: AnalyzerStarter.Kind) throws {
        let starter = try AnalyzerStarter(id: "many_askers", kind: kind)
        #expect(!starter.files.isEmpty && !starter.nextCommands.isEmpty)
        for file in starter.files {
            let text = String(decoding: file.bytes, as: UTF8.self)
                .replacing("/a {{type}}\\\"clone", with: "")
            #expect(!text.contains("{{") && !text.isEmpty, "\(file.path)")
            #expect(file.isProgram == (file.path == "many_askers.py"), "\(file.path)")
        }
    }

    @Test func thePipelineOfChecksPassesItsExamples() throws {
        let starter = try AnalyzerStarter(id: "askers", kind: .yaml)
        let folder = try starter.write(in: scratch.path)
        #expect(folder == scratch.file("askers"))
        #expect(try scratch.names("askers") == starter.files.map(\.path).sorted())
        let result = try Pipeline(contentsOf: "\(folder)/askers.yaml").testExamples()
        #expect(result.isCorrect && result.examples > 0, "\(result)")
    }

    @Test func theProgramCanBeExecuted() throws {
        try AnalyzerStarter(id: "askers", kind: .python).write(in: scratch.path)
        #expect(try scratch.permissions("askers/askers.py").map { $0 & 0o111 } == 0o111)
        #expect(try scratch.permissions("askers/galley.py").map { $0 & 0o111 } == 0)
    }

    @Test func anExistingFolderStays() throws {
        try scratch.write("mine", to: "askers/sample.txt")
        let starter = try AnalyzerStarter(id: "askers", kind: .c)
        let error = #expect(throws: GalleyError.self) { try starter.write(in: scratch.path) }
        #expect(error?.description == "'\(scratch.file("askers"))' already exists")
        #expect(try scratch.names("askers") == ["sample.txt"])
    }

    @Test func thePackageNeedsAClone() throws {
        let clone = scratch.file("clone")
        let starter = try AnalyzerStarter(id: "askers", kind: .swift(clone: clone))
        let error = #expect(throws: GalleyError.self) { try starter.write(in: scratch.path) }
        #expect(
            error?.description == "'\(clone)' is not a clone of Galley: it has no Package.swift")
        try scratch.write("", to: "clone/Package.swift")
        try starter.write(in: scratch.path)
        #expect(try scratch.text("askers/Package.swift").contains(clone))
    }

    @Test(arguments: [
        ("Askers", "not a valid id"), ("", "not a valid id"), ("a\nb", "not a valid id"),
        ("pattern", "'pattern' is the id of an analyzer that this tool already has"),
    ])
    func idsAreChecked(_ id: String, _ words: String) {
        let error = #expect(throws: GalleyError.self) {
            try AnalyzerStarter(id: id, kind: .yaml)
        }
        #expect(error?.description.contains(words) == true)
    }
}
