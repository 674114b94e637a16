// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import GalleyJSON
import TestSupport
import Testing

@testable import GalleyPipelines

/// The wording of every fault.
struct FaultGoldenTests {
    private func rendered(_ source: PipelineSource) throws -> String {
        let check = PipelineCheck(source, context: try SampleAnalyzers.context())
        #expect((check.plan == nil) == check.diagnostics.contains { $0.severity == .error })
        return DiagnosticText(source).render(check.diagnostics)
    }

    @Test(arguments: Golden.names(endingIn: ".yaml"))
    func filesAreDiagnosedWordForWord(name: String) throws {
        let source = PipelineSource(name: name, bytes: try Golden.bytes(of: name))
        try Golden.expect(try rendered(source), named: name.replacing(".yaml", with: ".txt"))
    }

    static let bytes: [(name: String, bytes: [UInt8])] = [
        ("P001-file-too-large", [UInt8](repeating: 0x20, count: PipelineSource.maximumSize + 1)),
        ("P002-empty-file", []),
        ("P003-wide-encoding", [0xFF, 0xFE, 0x67, 0x00]),
        ("P004-invalid-utf8", Array("galley: 1\noutput: caf".utf8) + [0xE9, 0x0A]),
        ("P005-forbidden-character", Array("galley: 1\noutput: \"a\u{1B}[1m\"\n".utf8)),
    ]

    @Test(arguments: bytes)
    func invalidBytesAreDiagnosedWordForWord(name: String, bytes: [UInt8]) throws {
        let source = PipelineSource(name: name + ".yaml", bytes: bytes)
        try Golden.expect(try rendered(source), named: name + ".txt")
    }

    @Test func missingFilesAreDiagnosedWordForWord() throws {
        let text =
            "galley: 1\ndocuments: { paths: [\"*.txt\", pages/, /data] }\nanalyzers: [egg_marker]\n"
        let source = PipelineSource(name: "P043-no-match.yaml", text: text)
        let document = YAMLDocument(reading: source)
        var decoder = PipelineDecoder(source, try SampleAnalyzers.context())
        let file = decoder.file(try #require(document.root))
        let faults = file.documents.paths.map { Diagnostic.noMatch($0, in: "/home/me") }
        try Golden.expect(DiagnosticText(source).render(faults), named: "P043-no-match.txt")
    }

    @Test(arguments: ["P058-plugin", "P059-plugin-not-allowed"])
    func plugInsAreDiagnosedWordForWord(name: String) throws {
        let text = """
            galley: 1
            documents: { paths: [pages] }
            plugins:
              - ok.py
              - { path: broken.py, time_limit: 0, max_memory: 1 GiB, max_restart: 3 }
              - { time_limit: 2 }
              - [7]
              - stranger.py
            analyzers: [egg_markr, titles]

            """
        let source = PipelineSource(name: name + ".yaml", text: text)
        var context = try SampleAnalyzers.context()
        let entry = context.registry["egg_marker"]
        context.plugins = PluginSource(named: []) { item throws(PluginSource.Refusal) in
            if name.hasPrefix("P059") { throw .notAllowed(help: "confirm that you trust it") }
            guard let entry, item.path.value == "ok.py" else {
                throw .unusable("there is no such file")
            }
            return [entry]
        }
        let check = PipelineCheck(source, context: context)
        #expect(check.plan == nil)
        try Golden.expect(
            DiagnosticText(source).render(check.diagnostics), named: name + ".txt")
    }

    @Test func lostVariablesAreNamedWordForWord() throws {
        let text = """
            galley: 1
            documents: { paths: ["${FOLDER}"], max_document: "${SIZE} MiB" }
            analyzers:
              - word_frequency:
                  top: ${TOP}

            """
        var context = try SampleAnalyzers.context()
        context.environment = { _ in "7" }
        let source = PipelineSource(name: "P028-lost-variable.yaml", text: text)
        let resolved = try #require(PipelineCheck(source, context: context).plan).resolved
        context.environment = { _ in nil }
        let check = PipelineCheck(
            resolved: try #require(resolved["pipeline"]), variables: resolved["variables"],
            name: source.name, context: context)
        let shown = DiagnosticText(PipelineSource(name: source.name, bytes: []))
        try Golden.expect(shown.render(check.diagnostics), named: "P028-lost-variable.txt")
    }

    @Test(arguments: DiagnosticCode.allCases)
    func everyCodeHasAGolden(code: DiagnosticCode) throws {
        let names = Golden.names(endingIn: ".txt").filter { $0.hasPrefix(code.rawValue) }
        let name = try #require(names.first, "no golden for \(code)")
        let text = String(decoding: try Golden.bytes(of: name), as: UTF8.self)
        #expect(text.contains("[\(code.rawValue)]"))
    }
}
