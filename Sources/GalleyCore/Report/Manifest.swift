// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// What a report was made with and from; the same inputs give the same manifest.
public struct Manifest: Sendable, Hashable {
    /// The version of Galley.
    public let toolVersion: String
    /// The pipeline's file as the report names it.
    public let pipeline: String
    /// SHA-256 of the resolved pipeline, in hexadecimal.
    public let pipelineHash: String
    /// Analyzers with their versions, in the order of the pipeline.
    public let analyzers: [AnalyzerVersion]
    /// Bundled data and files that options named.
    public let resources: [ResourceHash]
    /// How words were found and folded.
    public let tokenizer: String

    /// One analyzer's version.
    public struct AnalyzerVersion: Sendable, Hashable {
        /// The label in the report.
        public let label: String
        /// The analyzer's id.
        public let id: String
        /// The analyzer's version.
        public let version: Int
        /// Every option with its value; one that came from the environment with its variable.
        public let options: JSONObject
        /// The hashes of the values that variables of the environment had, by their names.
        package let variables: JSONObject
        /// The rules that are not off, each as grave as the pipeline says.
        public let rules: [Rule]
        /// How the analyzer's numbers come about; empty if it does not say.
        public let rationale: String
    }

    /// One resource's hash.
    public struct ResourceHash: Sendable, Hashable {
        /// The name of the bundled data, or the path as the pipeline wrote it.
        public let name: String
        /// SHA-256 of the bytes, in hexadecimal.
        public let hash: String
        /// The comment with which the file begins: its origin and licence; empty if there is none.
        public let notice: String
    }

    /// Describes what a plan runs with.
    public init(toolVersion: String, pipeline: String, pipelineHash: String, plan: EnginePlan) {
        self.toolVersion = toolVersion
        self.pipeline = pipeline
        self.pipelineHash = pipelineHash
        analyzers = plan.analyzers.map {
            AnalyzerVersion(
                label: $0.label, id: $0.analyzer.info.id, version: $0.analyzer.info.version,
                options: $0.analyzer.written?.shown ?? $0.analyzer.options,
                variables: $0.analyzer.written?.variables ?? [:], rules: $0.rulesInForce,
                rationale: $0.analyzer.info.rationale)
        }
        let resources = plan.analyzers.flatMap { planned in
            zip(planned.analyzer.resources, planned.analyzer.resourceHashes)
                // 'none' is the bundled list of nothing.
                .filter { resource, _ in !resource.isBundled || !resource.bytes.isEmpty }
                .map { ResourceHash(name: $0.name, hash: $1, notice: $0.notice) }
        }
        self.resources = Set(resources).sorted {
            (ExactText($0.name), $0.hash) < (ExactText($1.name), $1.hash)
        }
        tokenizer = plan.tokenizer.description
    }
}

extension PlannedAnalyzer {
    fileprivate var rulesInForce: [Rule] {
        analyzer.info.rules.compactMap { rule in
            severity(of: rule.id).map { Rule(rule.id, rule.summary, severity: $0) }
        }
    }
}
