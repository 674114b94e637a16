// SPDX-License-Identifier: Apache-2.0

import GalleyAnalyzers
import GalleyCore
import GalleyJSON
import GalleyPipelines
import TestSupport
import Testing

@testable import Galley

/// The value of an environment variable is nowhere except in the configured analyzers.
///
/// The tests put a variable into every key of a pipeline and every option of every analyzer: alone,
/// in a list and in a mapping, with values that are valid and values that are not.
struct VariableLawTests {
    /// A pipeline, valid or not, in which one value contains `${SECRET}`.
    struct Sample: CustomTestStringConvertible {
        let text: String
        var testDescription: String { text }
    }

    private static let secret = "s3cr3tzq9"
    private static let forms = [
        "\"${SECRET}\"", "\"x ${SECRET:-y} $${z}\"", "[\"${SECRET}\"]", "[a, \"b${SECRET}\"]",
    ]
    private static let plain = "\n          ${SECRET}"
    private static let values = [
        secret, "\(secret) %[(*", "/\(secret)", "987654321", "17.654321%", "",
    ]

    private static func values(of kind: OptionKind) -> [String] {
        switch kind {
        case .list(let element): values(of: element).map { "[\($0)]" } + forms
        case .mapping(let element): values(of: element).map { "{ some: \($0) }" } + forms
        case .record(let fields):
            fields.flatMap { field in
                values(of: field.kind).map { value in
                    let others = fields.filter { $0.isRequired && $0.name != field.name }
                        .map { "\($0.name): word, " }.joined()
                    return "{ \(others)\(field.name): \(value) }"
                }
            }
        default: forms
        }
    }

    static let options: [Sample] = {
        guard let registry = try? BuiltInAnalyzers.registry() else { return [] }
        return registry.entries.flatMap { entry in
            entry.options.flatMap { option in
                (values(of: option.kind) + [plain]).map { value in
                    Sample(
                        text: """
                            galley: 1
                            documents: { paths: [a] }
                            analyzers:
                              - \(entry.info.id):
                                  \(option.name): \(value)
                            """)
                }
            }
        }
    }()

    static let keys: [Sample] = [
        "documents: { paths: [V] }", "documents: { paths: [a], exclude: [V] }",
        "documents: { paths: [a], text: V }", "documents: { paths: [a], id: V }",
        "documents: { paths: [a], date: V }", "documents: { paths: [a], each: V }",
        "documents: { paths: [a], format: V }", "documents: { paths: [a], max_document: V }",
        "documents: { paths: [a], where: { language: V } }",
        "documents: { paths: [a], where: { language: [en, V] } }", "documents: V",
        "documents: { paths: V }", "documents: { V }", "documents: { paths: [a], where: V }",
        "tokenizer: { hyphens: V }", "tokenizer: { preset: V }", "tokenizer: V", "group_by: V",
        "group_by: { date: V }", "group_by: path\nmax_groups: V", "output: V", "reports: [V]",
        "reports: V",
        "fail_on: [V]", "fail_on: V", "fail_on: [\"word_frequency.words > ${SECRET}\"]",
        "fail_on: [\"any word_frequency.words < ${SECRET}\"]",
        "fail_on: [\"word_frequency.${SECRET} > 1\"]",
        "fail_on: [\"word_frequency.words ${SECRET} 1\"]", "max_failures: V", "max_memory: V",
        "plugins: [V]", "plugins: [{ path: V }]", "plugins: [{ path: a, time_limit: V }]",
        "plugins: V",
        "analyzers: [V]", "analyzers: V", "analyzers: [{ word_frequency: V }]", "galley: V",
        "other: V",
        "analyzers: [{ word_frequency: { label: V } }]",
        "analyzers: [{ word_frequency: { rules: { a: V } } }]",
        "analyzers: [{ word_frequency: { only: [V] } }]",
        "analyzers: [{ word_frequency: { except: [V] } }]",
        "analyzers: [caption_duplication, { word_frequency: { except: [headline, V] } }]",
        "analyzers: [{ word_frequency: { repeats: V } }]",
        "analyzers: [{ word_frequency: { oops: V } }]",
        "analyzers: [{ word_frequency: { examples: [{ text: V }] } }]",
    ].flatMap { key in
        forms.map { form in
            let lines = key.replacing("V", with: form).split(separator: "\n").map(String.init)
            let given = Set(lines.map { $0.prefix { $0 != ":" } })
            let others = ["galley: 1", "documents: { paths: [a] }", "analyzers: [word_frequency]"]
                .filter { !given.contains($0.prefix { $0 != ":" }) }
            return Sample(text: (others + lines).joined(separator: "\n") + "\n")
        }
    }

    private func context(_ value: String?) throws -> PipelineContext {
        PipelineContext(of: try BuiltInAnalyzers.registry(), hasPaths: false, environment: value)
    }

    @Test(arguments: LawSeeds.sample(options + keys, 110))
    func valuesOfTheEnvironmentAreWrittenNowhere(_ sample: Sample) throws {
        let source = PipelineSource(name: "p.yaml", text: sample.text)
        var fingerprints: [String: String] = [:]
        for value in Self.values {
            let checked = PipelineCheck(source, context: try context(value))
            let said = DiagnosticText(source).render(checked.diagnostics)
            #expect(!said.contains(Self.secret) && !said.contains("987654321"), "\(value): \(said)")
            guard let plan = checked.plan else { continue }
            let resolved = "\(plan.resolved)"
            let manifest = plan.manifest("p.yaml")
            let shown =
                manifest.analyzers.map { "\(JSONValue.object($0.options))" }.joined()
                + "\(manifest.resources.map(\.name)) \(plan.gates.map(\.text)) \(plan.file.budgetText)"
            for text in [resolved, shown] where !value.isEmpty {
                #expect(!text.contains(Self.secret), "\(value): \(text)")
                #expect(!text.contains("987654321") && !text.contains("17.654321"), "\(text)")
            }
            if let variables = plan.resolved["variables"] {
                #expect(variables["hashes"]?["SECRET"] != nil)
                let other = fingerprints.updateValue(value, forKey: plan.fingerprint)
                #expect(other == nil, "\(value) and \(other ?? "")")
            }
            try expectRebuilding(plan, value)
        }
    }

    @Test func manySamplesAreWholePipelinesWithAVariable() throws {
        let context = try context("7")
        let plans = (Self.options + Self.keys).count { sample in
            let source = PipelineSource(name: "p.yaml", text: sample.text)
            return PipelineCheck(source, context: context).plan?.resolved["variables"] != nil
        }
        #expect(plans > 30, "\(plans)")
    }

    private func expectRebuilding(_ plan: Plan, _ value: String) throws {
        let resolved = plan.resolved
        for now in [value, "another", nil] {
            let check = PipelineCheck(
                resolved: try #require(resolved["pipeline"]), variables: resolved["variables"],
                name: "p.yaml", context: try context(now))
            guard let again = check.plan else {
                #expect(now != value, "\(check.diagnostics)")
                #expect(check.diagnostics.map(\.code) == [.lostVariable])
                #expect(check.diagnostics[0].message.contains("${SECRET}"))
                continue
            }
            #expect(
                again.fingerprint == plan.fingerprint,
                "\(now ?? "unset"): \(again.resolved) \(resolved)")
        }
    }
}

extension PipelineContext {
    /// A context in which every file is a list of one word.
    fileprivate init(of registry: AnalyzerRegistry, hasPaths: Bool, environment value: String?) {
        self.init(of: registry, hasPaths: hasPaths) { name throws(ResourceFault) in
            if name.utf8.contains(UInt8(ascii: "%")) { throw ResourceFault("no such file") }
            return Array("word\t1\n".utf8)
        }
        environment = { $0 == "SECRET" ? value : nil }
        plugins = PluginSource(named: []) { _ throws(PluginSource.Refusal) in
            throw .unusable("there is no such file")
        }
    }
}
