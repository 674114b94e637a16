// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The output of `galley new` works unchanged, and `galley test` reports faults.
@Suite(.enabled(if: TestPlugin.canRun)) struct AuthoringTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    @Test func aNewAnalyzerInPythonPassesItsTestAndRuns() throws {
        let new = try Tool.galley.run(
            "new", "analyzer", "askers", "--kind", "python", in: scratch)
        #expect(new.status == 0, "\(new.errors)")
        #expect(new.errors.contains("galley test askers/askers.py"))
        let test = try Tool.galley.run("test", "askers/askers.py", in: scratch)
        #expect(test.status == 0, "\(test.errors)")
        #expect(test.output == "askers: fine (2 examples)\n")
        let run = try Tool.galley.run(
            "run", "askers/askers.yaml", "--allow-plugins", "--format", "records", in: scratch)
        #expect(run.output.contains("\"askers.questions\":1"), "\(run.errors)")
        let again = try Tool.galley.run(
            "new", "analyzer", "askers", "--kind", "python", in: scratch)
        #expect(again.status == 2 && again.errors.contains("'askers' already exists"))
    }

    @Test func aNewPackageNamesItsTypesAndTheClone() throws {
        try scratch.write("", to: "clone/Package.swift")
        let new = try Tool.galley.run(
            "new", "analyzer", "many_askers", "--kind", "swift", "--galley", "clone", in: scratch)
        #expect(new.status == 0, "\(new.errors)")
        #expect(try scratch.text("many_askers/Package.swift").contains("\(scratch.path)/clone"))
        let source = try scratch.text("many_askers/Sources/ManyAskers/ManyAskers.swift")
        #expect(source.contains("public struct ManyAskers: Analyzer"))
        #expect(try scratch.names("many_askers/Tests/ManyAskersTests") == ["ManyAskersTests.swift"])
    }

    @Test(arguments: [
        (["test", "nowhere.py"], "neither a program or library nor an analyzer"),
        (["test", "word_frequencs"], "did you mean 'word_frequency'"),
        (["new", "analyzer", "Big", "--kind", "python"], "'Big' is not a valid id"),
        (["new", "analyzer", "a", "--kind", "swift"], "needs --galley"),
        (["new", "analyzer", "pattern", "--kind", "yaml"], "'pattern' is the id of an analyzer"),
        (["new", "analyzer", "a", "--kind", "swift", "--galley", "."], "is not a clone of Galley"),
    ])
    func faultsAreNamed(_ arguments: [String], _ words: String) throws {
        let outcome = try Tool.galley.run(arguments, in: scratch)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    /// A plug-in without examples does not meet the analyzer contract.
    @Test func aPluginThatBreaksTheContractFails() throws {
        try scratch.writeProgram(TestPlugin.obedient, to: "plug.py")
        let outcome = try Tool.galley.run("test", "plug.py", in: scratch)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("there is no example"), "\(outcome.errors)")
    }
}
