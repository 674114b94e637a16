// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

/// The engine and the registry with an external analyzer.
struct ExternalAnalyzerTests {
    /// States the number of bytes of each text; fails for a text that begins with "-".
    private struct Sizes: ExternalAnalyzer, BatchExaminer {
        let info = AnalyzerInfo(
            id: "sizes", summary: "Sizes.", measures: [.count("bytes", "Bytes.")])
        let options = [
            OptionDescription(
                name: "words", summary: "Words.", kind: .list(.choice(["a", "b"])),
                defaultValue: []),
            OptionDescription(
                name: "list", summary: "A file.", kind: .resource(bundled: []), defaultValue: ""),
        ]
        let origin = "the test"
        let declaration: JSONValue = ["says": "sizes"]

        func load(_ settings: ExternalSettings) throws(OptionFault) {
            if settings.resources["list"]?.bytes.isEmpty == true {
                throw OptionFault(option: "list", "nothing is in it")
            }
        }

        func open(_ settings: ExternalSettings) -> any BatchExaminer { self }
        func beginPart() {}
        func finish() {}

        func examine(
            _ documents: [AnnotatedDocument]
        ) -> [Result<Evidence, ExaminationError>] {
            documents.map { document in
                document.text.hasPrefix("-")
                    ? .failure(ExaminationError("it begins with a dash"))
                    : .success(Evidence(measures: ["bytes": .count(document.length)]))
            }
        }
    }

    private struct Other: Analyzer {
        static let info = AnalyzerInfo(id: "sizes", summary: "The same id.")
    }

    private func configure(
        _ options: JSONObject
    ) -> Result<LoadedAnalyzer, AnalyzerEntry.FaultList> {
        AnalyzerEntry(Sizes()).configure(options) { name throws(OptionFault) in
            Resource(file: name, bytes: name == "empty" ? [] : [1])
        }
    }

    @Test func aFailureConcernsItsDocumentOnly() throws {
        let analyzer = try configure([:]).get()
        let worker = Worker(plan: EnginePlan(analyzers: [PlannedAnalyzer(analyzer: analyzer)]))
        let texts = ["one", "- two", "three"]
        worker.meet(texts.count)
        let results = worker.process(texts.map { TextDocument(id: $0, text: $0) })
        #expect(results.map { $0.record?["sizes.bytes"] } == [3, nil, 5])
        #expect(results.map(\.failures.count) == [0, 1, 0])
        #expect(worker.state.accounts.analyzers["sizes"]?.failed == 1)
    }

    @Test func collisionsNameBothAnalyzers() throws {
        var registry = try AnalyzerRegistry([Other.self])
        let error = #expect(throws: RegistryError.self) {
            try registry.register(AnalyzerEntry(Sizes()))
        }
        #expect(error?.description.contains("the test") == true)
        #expect(error?.description.contains("Other") == true)
    }

    @Test(
        arguments: [
            (["wrods": []], OptionFault.Kind.unknownOption, 1),
            (["words": ["a", "c"]], .invalidValue, 2), (["words": "a"], .wrongType, 1),
            (["list": "empty"], .invalidResource, 1),
        ] as [(JSONObject, OptionFault.Kind, Int)])
    func faultsHavePaths(_ options: JSONObject, _ kind: OptionFault.Kind, _ depth: Int) throws {
        guard case .failure(let list) = configure(options) else {
            Issue.record("no fault")
            return
        }
        #expect(list.faults.map(\.kind) == [kind])
        #expect(list.faults.first?.path.count == depth)
    }

    @Test func optionsAndFilesAreKept() throws {
        let analyzer = try configure(["words": ["b"], "list": "words.txt"]).get()
        #expect(analyzer.options == ["words": ["b"], "list": "words.txt"])
        #expect(analyzer.resources.map(\.name) == ["words.txt"])
        #expect(analyzer.declaration == ["says": "sizes"])
        #expect(try configure(["list": ""]).get().resources.isEmpty)
    }
}
