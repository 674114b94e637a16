// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A resolved pipeline in which variables are not replaced by their values.
struct WrittenPipeline {
    /// The pipeline.
    private(set) var pipeline: JSONObject
    /// The record of the variables; nil if the pipeline contains no variables.
    private(set) var variables: JSONValue?

    private var overlay = WrittenOverlay(isEscaped: true)
    private var plain: [[String]] = []
    private var hashes: JSONObject = [:]

    /// The keys whose values are mappings in which each member is replaced separately.
    private static let mappings: Set<String> = ["documents", "tokenizer"]

    /// Makes a pipeline in which variables are not replaced by their values.
    ///
    /// - Parameters:
    ///   - resolved: the pipeline with all values.
    ///   - plan: the plan, with the tree of the pipeline file.
    init(_ resolved: JSONObject, _ plan: Plan) {
        pipeline = resolved
        let analyzers = plan.engine.analyzers
        let hasOptions = analyzers.contains { $0.analyzer.written != nil }
        guard plan.root?.holdsVariable ?? false || hasOptions else { return }
        let nodes = plan.root?.entries ?? []
        for (key, value) in resolved where key != "galley" && key != "analyzers" {
            let node = nodes.first { $0.key == key }?.value
            pipeline[key] = member(key, value, node)
        }
        let items = nodes.first { $0.key == "analyzers" }?.value.items ?? []
        let values = resolved["analyzers"]?.arrayValue ?? []
        pipeline["analyzers"] = .array(
            values.indices.map { index in
                item(
                    values[index], items.indices.contains(index) ? items[index] : nil,
                    analyzers[index], index)
            })
        let own = plan.variables.json(of: overlay.names)
        for (name, hash) in own { hashes[name] = hash }
        guard !hashes.isEmpty else {
            pipeline = resolved
            return
        }
        variables = [
            "hashes": .object(hashes.sortedByKey), "endings": .object(Self.endings(analyzers)),
            "plain": .array(
                (plain + overlay.plain).map { .string(JSONPointer(tokens: $0).description) }),
        ]
    }

    private mutating func member(
        _ key: String, _ value: JSONValue, _ node: YAMLNode?
    ) -> JSONValue {
        guard Self.mappings.contains(key), case .object(let object) = value,
            let entries = node?.entries
        else { return overlay.value(value, node, at: [key]) }
        return .object(overlay.members(object, entries, at: [key]))
    }

    private mutating func item(
        _ value: JSONValue, _ node: YAMLNode?, _ planned: PlannedAnalyzer, _ index: Int
    ) -> JSONValue {
        let id = planned.analyzer.info.id
        let path = ["analyzers", "\(index)", id]
        guard case .object(let object)? = value[id] else { return overlay.literal(value) }
        let entries = node?.entries?.first?.value.entries ?? []
        var written: JSONObject = [:]
        for (key, member) in object {
            guard let common = CommonOption(rawValue: key) else {
                written[key] = planned.analyzer.written?.escaped[key] ?? overlay.literal(member)
                continue
            }
            let node = entries.first { $0.key == key }?.value
            switch common {
            case .rules, .needs: written[key] = overlay.value(member, node, at: path + [key])
            case .only, .except:
                let list = member.arrayValue ?? []
                written[key] = overlay.list(list, node, at: path + [key])
            case .label, .repeats, .examples: written[key] = overlay.literal(member)
            }
        }
        if let options = planned.analyzer.written {
            plain += options.plain.map { path + $0 }
            for (name, hash) in options.variables { hashes[name] = hash }
        }
        return .object([id: .object(written)])
    }

    /// Returns the ending that shows the format of each file, for files whose names in the pipeline
    /// do not have such an ending.
    private static func endings(_ analyzers: [PlannedAnalyzer]) -> JSONObject {
        var endings: JSONObject = [:]
        for resource in analyzers.flatMap(\.analyzer.resources) {
            let (found, written) = (ExactText(resource.fileName), ExactText(resource.name))
            guard let ending = Resource.endings.first(where: found.hasSuffix),
                !written.hasSuffix(ending)
            else { continue }
            endings[resource.name] = .string(ending)
        }
        return endings.sortedByKey
    }
}
