// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// The versions, settings and resources from which a report was made.
///
/// Two runs with the same inputs have the same manifest.
public struct Manifest: Sendable, Hashable {
    /// The version of Galley.
    public let toolVersion: String
    /// The pipeline's file, as reports show it.
    public let pipeline: String
    /// SHA-256 of the resolved pipeline, in hexadecimal.
    public let pipelineHash: String
    /// The analyzers with their versions, in the order of the pipeline.
    public let analyzers: [AnalyzerVersion]
    /// The bundled data and files that options name.
    public let resources: [ResourceHash]
    /// A description of the policy by which texts were divided into words and words were folded.
    public let tokenizer: String

    /// The version and the settings of one analyzer.
    public struct AnalyzerVersion: Sendable, Hashable {
        /// The label in the report.
        public let label: String
        /// The analyzer's id.
        public let id: String
        /// The analyzer's version.
        public let version: Int
        /// Every option with its value, or with the name of the environment variable that contains
        /// the value.
        public let options: JSONObject
        /// The hash of each environment variable's value, by the variable's name.
        public let variables: JSONObject
        /// The rules that are not off, each with its severity in the pipeline.
        public let rules: [Rule]
        /// A description of how the analyzer's numbers are computed; empty if there is none.
        public let rationale: String
    }

    /// The hash of one resource.
    public struct ResourceHash: Sendable, Hashable {
        /// The name of the bundled data, or the path as written in the pipeline.
        public let name: String
        /// SHA-256 of the bytes, in hexadecimal.
        public let hash: String
        /// The comment at the beginning of the file, which states the file's origin and licence;
        /// empty if there is no comment.
        public let notice: String
    }

    /// Makes the manifest of a run of a plan.
    package init(toolVersion: String, pipeline: String, pipelineHash: String, plan: EnginePlan) {
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
                // The bundled list named 'none' is empty, so it is left out.
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
            severity(of: rule.id).map { Rule(rule.id, rule.summary, severity: $0, fix: rule.fix) }
        }
    }
}
