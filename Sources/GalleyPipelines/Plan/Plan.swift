// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// A pipeline that is completely resolved and checked, so that it is ready to run.
package struct Plan: Sendable {
    /// The decoded keys of the pipeline file.
    package let file: PipelineFile
    /// The plan by which workers process documents.
    package let engine: EnginePlan
    /// The YAML tree of the file; it contains both the values of variables and the texts that they
    /// replaced.
    var root: YAMLNode?
    /// The versions of readers that the pipeline names and that are not built in, by name.
    var readerVersions: JSONObject = [:]
    /// The hashes of the values of variables.
    var variables = VariableHashes()

    /// Makes a plan.
    init(file: PipelineFile, engine: EnginePlan) {
        self.file = file
        self.engine = engine
    }

    /// The conditions that make a run fail, in the order of the file.
    package var gates: [Gate] { file.gates.map(\.value) }

    /// The files that options name, without duplicates and without bundled data, sorted by name.
    package var resources: [Resource] {
        Set(
            engine.analyzers.flatMap(\.analyzer.resources) + file.reports.flatMap(\.resources)
                + file.documents.readers.flatMap(\.resources)
        )
        .filter { !$0.isBundled }
        .sorted { ExactText($0.name) < ExactText($1.name) }
    }

    /// The declarations of the plug-ins, without duplicates, sorted by their canonical bytes.
    package var declarations: [JSONValue] {
        Set(engine.analyzers.compactMap(\.analyzer.declaration)).sorted {
            $0.canonicalBytes.lexicographicallyPrecedes($1.canonicalBytes)
        }
    }

    /// The SHA-256 hash, in hexadecimal, of everything that affects the result except the
    /// documents.
    package var fingerprint: String {
        SHA256.hexadecimal(of: resolved.canonicalBytes)
    }
}

extension Plan {
    /// The pipeline with all defaults, the analyzers' versions and the hashes of the resources.
    ///
    /// The member `pipeline` is itself a pipeline file, from which `PipelineCheck` can rebuild the
    /// plan elsewhere, given the bytes of the resources. It contains the names of variables instead
    /// of their values; the member `variables` contains the hashes of these values.
    package var resolved: JSONValue {
        let versions = engine.analyzers.map {
            ($0.label, JSONValue.integer(Int64($0.analyzer.info.version)))
        }
        let written = WrittenPipeline(pipeline, self)
        var resolved: JSONObject = [
            "pipeline": .object(written.pipeline),
            "versions": .object(JSONObject(uniqueKeysWithValues: versions)),
            "resources": .array(engine.analyzers.flatMap { Self.hashes(of: $0.analyzer) }),
        ]
        if let variables = written.variables { resolved["variables"] = variables }
        if !readerVersions.isEmpty { resolved["readers"] = .object(readerVersions) }
        if !declarations.isEmpty { resolved["plugins"] = .array(declarations) }
        return .object(resolved)
    }

    private static func hashes(of analyzer: LoadedAnalyzer) -> [JSONValue] {
        zip(analyzer.resources, analyzer.resourceHashes).map { resource, hash in
            [
                "name": .string(resource.name), "bundled": .bool(resource.isBundled),
                "sha256": .string(hash),
            ]
        }
    }

    private var pipeline: JSONObject {
        var object: JSONObject = [
            "galley": .integer(Int64(PipelineFile.formatVersion)),
            "documents": documents,
            "tokenizer": .object(file.tokenizer.json),
            "analyzers": .array(engine.analyzers.map(Self.item)),
            "reports": .array(file.reports.map(\.json)),
            "fail_on": .array(gates.map { .string($0.text) }),
            "max_failures": budget,
        ]
        if let grouping = file.grouping {
            object["group_by"] = Self.json(grouping)
            object["max_groups"] = .integer(Int64(file.maxGroups))
        }
        if file.allowsEmpty { object["allow_empty"] = true }
        if let output = file.output { object["output"] = .string(output) }
        return object
    }

    private var budget: JSONValue {
        if case .count(let count) = file.maxFailures { return .integer(Int64(count)) }
        return .string(file.maxFailures.text)
    }

    private var documents: JSONValue {
        let section = file.documents
        var object: JSONObject = [
            "paths": .array(section.paths.map { .string($0.value) }),
            "exclude": .array(section.exclude.map { .string($0.value) }),
            "each": .string(section.each.rawValue),
            "text": .string(section.text.description),
            "id": .string(section.id.description),
        ]
        if let format = section.format { object["format"] = .string(format) }
        if !section.readers.isEmpty { object["readers"] = .array(section.readers.map(\.json)) }
        if let date = section.date { object["date"] = .string(date.description) }
        if let languages = section.filter.languages {
            object["where"] = ["language": .array(languages.map { .string($0) })]
        }
        if let size = section.maxDocument { object["max_document"] = .integer(Int64(size)) }
        return .object(object)
    }

    private static func json(_ grouping: Grouping) -> JSONValue {
        switch grouping {
        case .metadata(let pointer): .string(pointer.description)
        case .path: "path"
        case .language: "language"
        case .date(let unit): ["date": .string(unit.rawValue)]
        case .levels: .array(grouping.levels.map(json))
        }
    }

    private static func item(_ planned: PlannedAnalyzer) -> JSONValue {
        var options = planned.analyzer.options
        let rules = planned.rules.map { ($0.key, JSONValue.string($0.value.rawValue)) }
        options["label"] = .string(planned.label)
        options["rules"] = .object(JSONObject(uniqueKeysWithValues: rules))
        options["only"] = .array(planned.selection.only.map { .string($0) })
        options["except"] = .array(planned.selection.except.map { .string($0) })
        options["repeats"] = "all"
        if !planned.needs.isEmpty {
            let needs = planned.needs.map { ($0.key, JSONValue.string($0.value)) }
                .sorted { ExactText($0.0) < ExactText($1.0) }
            options["needs"] = .object(JSONObject(uniqueKeysWithValues: needs))
        }
        return .object([planned.analyzer.info.id: .object(options)])
    }
}
