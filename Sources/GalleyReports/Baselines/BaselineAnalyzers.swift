// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The analyzers of a run, with everything that determines their findings.
///
/// The findings of two runs can be compared only if `difference(from:)` finds no difference.
struct BaselineAnalyzers {
    /// An array with an object for each analyzer that has active rules, in the order of the
    /// pipeline.
    let json: JSONValue

    init(_ manifest: Manifest) {
        let finders = manifest.analyzers.filter { !$0.rules.isEmpty }
        json = .array(
            finders.map { analyzer in
                var members: JSONObject = [
                    "label": .string(analyzer.label), "id": .string(analyzer.id),
                    "version": .integer(Int64(analyzer.version)),
                    "rules": .array(analyzer.rules.map { .string($0.id) }),
                    "options": .object(analyzer.options.sortedByKey),
                ]
                if !analyzer.variables.isEmpty {
                    members["variables"] = .object(analyzer.variables)
                }
                return .object(members)
            })
    }

    init(json: JSONValue) {
        self.json = json
    }

    /// The labels of the analyzers, in the order of the pipeline.
    var labels: [String] { elements.compactMap { $0["label"]?.stringValue } }

    /// Describes the first difference from the analyzers of another run; returns nil if all are
    /// equal.
    func difference(from other: BaselineAnalyzers) -> String? {
        let (mine, theirs) = (byLabel, other.byLabel)
        for label in labels where theirs[label] == nil {
            return "it has findings of '\(SafeText.short(label))', which is not in this pipeline"
        }
        for label in other.labels {
            guard let analyzer = mine[label] else {
                return "it has no findings of '\(SafeText.short(label))'"
            }
            if let other = theirs[label], let key = Self.difference(analyzer, other) {
                return "\(key) of '\(SafeText.short(label))' has changed"
            }
        }
        return nil
    }

    private var elements: [JSONValue] { json.arrayValue ?? [] }

    private var byLabel: [String: JSONValue] {
        var analyzers: [String: JSONValue] = [:]
        for element in elements {
            if let label = element["label"]?.stringValue { analyzers[label] = element }
        }
        return analyzers
    }

    /// Names the first member, option or variable that differs between two analyzers.
    private static func difference(_ first: JSONValue, _ second: JSONValue) -> String? {
        for key in ["id", "version"] where first[key] != second[key] { return "the \(key)" }
        let (rules, others) = (first["rules"]?.arrayValue ?? [], second["rules"]?.arrayValue ?? [])
        if Set(rules) != Set(others) { return "the list of rules" }
        let (options, newer) = (first["options"]?.objectValue, second["options"]?.objectValue)
        let names = (options?.keys ?? []) + (newer?.keys ?? [])
        let changed = names.first { options?[$0] != newer?[$0] }
        if let changed { return "the option '\(SafeText.short(changed))'" }
        let (values, newerValues) = (
            first["variables"]?.objectValue, second["variables"]?.objectValue
        )
        let variables = (values?.keys ?? []) + (newerValues?.keys ?? [])
        return variables.first { values?[$0] != newerValues?[$0] }
            .map { "the value of ${\(SafeText.short($0))}" }
    }
}
