// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyPipelines

struct TokenizerPlanTests {
    private func plan(_ tokenizer: String) throws -> Plan {
        let text = """
            galley: 1
            documents: { paths: ["*.txt"] }
            \(tokenizer)
            analyzers: [hen_marker]
            """
        let source = PipelineSource(name: "p.yaml", text: text)
        let check = PipelineCheck(source, context: try SampleAnalyzers.context())
        #expect(check.diagnostics == [])
        return try #require(check.plan)
    }

    @Test func theDefaultPolicyIsTheStandard() throws {
        #expect(try plan("").engine.tokenizer == .standard)
        #expect(try plan("tokenizer: {}").engine.tokenizer == .standard)
        #expect(try plan("tokenizer: { preset: standard }").fingerprint == plan("").fingerprint)
    }

    @Test func policiesChangeThePreset() throws {
        var expected = TokenizerPolicy.plain
        #expect(try plan("tokenizer: { preset: plain }").engine.tokenizer == expected)
        expected.letterCase = .keep
        expected.elisions = [.french, .irish]
        let text = "tokenizer: { case: keep, elisions: [french, irish], preset: plain }"
        #expect(try plan(text).engine.tokenizer == expected)
        var kept = TokenizerPolicy.standard
        kept.hyphens = .keep
        #expect(try plan("tokenizer: { hyphens: keep }").engine.tokenizer == kept)
    }

    @Test func everyPolicyChangesTheFingerprint() throws {
        let settings = [
            "case: fold", "turkic_i: true", "straight_apostrophes: false", "elisions: [irish]",
            "possessives: split", "hyphens: keep", "nfc: false", "fold_diacritics: true",
            "drop_invisible: false", "joined: []", "cjk: character",
        ]
        let prints = try settings.map { try plan("tokenizer: { \($0) }").fingerprint }
        #expect(Set(prints + [try plan("").fingerprint]).count == settings.count + 1)
        #expect(settings.count == TokenizerPolicy.descriptions.count)
    }

    @Test func theResolvedPipelineContainsAllPolicies() throws {
        let made = try plan("tokenizer: { preset: plain, cjk: bigram, joined: [email] }")
        let pipeline = try #require(made.resolved["pipeline"])
        #expect(pipeline["tokenizer"] == .object(made.engine.tokenizer.json))
        let context = try SampleAnalyzers.context()
        let check = PipelineCheck(resolved: pipeline, name: "state", context: context)
        #expect(check.plan?.engine.tokenizer == made.engine.tokenizer)
    }
}
