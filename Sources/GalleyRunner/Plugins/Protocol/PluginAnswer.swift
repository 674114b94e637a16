// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Decodes a plug-in's answer for one document.
///
/// An answer with the wrong structure makes only its own document fail. Afterwards the engine
/// checks the evidence against the declaration, as it does for every analyzer.
struct PluginAnswer {
    private let object: JSONObject
    private let shape: Shape
    private let map: OffsetMap

    /// The parts of a declaration to which answers must conform.
    struct Shape: Sendable {
        let kinds: [String: Measure.Kind]
        /// The index of each list of labels, by the list's name.
        let lists: [String: Int]
        let unit: OffsetUnit

        init(_ declared: PluginDeclaration) {
            let measures = declared.info.measures
            kinds = Dictionary(measures.map { ($0.name, $0.kind) }, uniquingKeysWith: { $1 })
            lists = Dictionary(
                declared.labels.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { $1 })
            unit = declared.unit
        }
    }

    init(_ object: JSONObject, _ shape: Shape, _ text: String) {
        self.object = object
        self.shape = shape
        // Most answers contain no offsets, so the map is prepared only if it is needed.
        let hasPlaces = Self.keysWithPlaces.contains { object[$0] != nil }
        map = OffsetMap(hasPlaces ? text : "", shape.unit)
    }

    /// Decodes the evidence that the answer contains.
    func evidence() throws(ExaminationError) -> Evidence {
        if let error = object["error"] {
            throw ExaminationError(error.stringValue ?? "the plug-in failed")
        }
        for key in object.keys where !Self.keys.contains(key) {
            throw ExaminationError("the plug-in's answer has the unknown key '\(key)'")
        }
        var evidence = Evidence(
            measures: try measures(), findings: try list("findings", finding),
            marks: try list("marks", mark), explanations: try list("explanations", explanation))
        if let written = object["labels"] {
            evidence.labels = try LabelAnswer(written).labels(of: shape.lists)
        }
        return evidence
    }

    private static let keysWithPlaces = ["findings", "marks", "explanations"]
    private static let keys = ["id", "measures", "labels"] + keysWithPlaces

    private func measures() throws(ExaminationError) -> MeasureValues {
        guard let written = object["measures"] else { return [:] }
        guard let members = written.objectValue else { throw wrong("measures", "an object") }
        var values: MeasureValues = [:]
        for (name, value) in members {
            // A null means that the measure has no value, for example a mean in a text without
            // words.
            if value.isNull { continue }
            values[name] = try measure(name, value)
        }
        return values
    }

    private func measure(
        _ name: String, _ value: JSONValue
    ) throws(ExaminationError) -> MeasureValue {
        switch shape.kinds[name] {
        case nil: throw ExaminationError("measure '\(name)' is not declared")
        case .count:
            guard let count = value.integerValue else {
                throw wrong("measures/\(name)", "a whole number")
            }
            return .count(Int(count))
        case .share:
            guard let part = value[0]?.integerValue, let whole = value[1]?.integerValue else {
                throw wrong("measures/\(name)", "a part and its whole, such as [3, 120]")
            }
            return .share(Int(part), of: Int(whole))
        case .number:
            guard let number = value.numberValue else {
                throw wrong("measures/\(name)", "a number")
            }
            return .number(number)
        }
    }

    private func list<Value>(
        _ key: String, _ read: (JSONValue) throws(ExaminationError) -> Value
    ) throws(ExaminationError) -> [Value] {
        guard let written = object[key] else { return [] }
        guard let items = written.arrayValue else { throw wrong(key, "a list") }
        return try items.map(read)
    }

    private func finding(_ value: JSONValue) throws(ExaminationError) -> Finding {
        let spans = value["spans"]?.arrayValue ?? value["span"].map { [$0] } ?? []
        var finding = Finding(
            rule: try text(value, "rule", of: "a finding"),
            message: try text(value, "message", of: "a finding"),
            spans: try spans.map { span throws(ExaminationError) in map.widened(try range(span)) })
        finding.properties = value["properties"]?.objectValue ?? [:]
        finding.edits = try (value["edits"]?.arrayValue ?? [])
            .map { edit throws(ExaminationError) in
                Edit(
                    try range(edit["span"] ?? .null),
                    replacement: edit["replacement"]?.stringValue ?? "",
                    fix: edit["fix"]?.stringValue.flatMap(FixApplicability.init) ?? .safe)
            }
        return finding
    }

    private func mark(_ value: JSONValue) throws(ExaminationError) -> Mark {
        Mark(try text(value, "label", of: "a mark"), try range(value["span"] ?? .null))
    }

    private func explanation(_ value: JSONValue) throws(ExaminationError) -> Explanation {
        let contribution = value["contribution"]?.numberValue ?? 0
        return Explanation(
            span: try value["span"].map(range),
            label: try text(value, "label", of: "an explanation"),
            base: value["base"]?.numberValue ?? contribution, contribution: contribution)
    }

    private func text(
        _ value: JSONValue, _ key: String, of what: String
    ) throws(ExaminationError) -> String {
        if let text = value[key]?.stringValue { return text }
        throw ExaminationError("in the plug-in's answer \(what) has no '\(key)'")
    }

    private func range(_ value: JSONValue) throws(ExaminationError) -> ByteRange {
        guard value.arrayValue?.count == 2, let start = value[0]?.integerValue,
            let end = value[1]?.integerValue
        else { throw ExaminationError("in the plug-in's answer a span is not [start, end]") }
        guard let range = map.range(Int(start), Int(end)) else {
            let cuts = map.cutsCharacter(Int(start)) || map.cutsCharacter(Int(end))
            let fault = cuts ? "cuts a character in two" : "is not within the text"
            throw ExaminationError("the plug-in's span [\(start), \(end)] \(fault)")
        }
        return range
    }

    private func wrong(_ key: String, _ expected: String) -> ExaminationError {
        ExaminationError("in the plug-in's answer '\(key)' is not \(expected)")
    }
}

/// The labels in a plug-in's answer: for the name of each list, an array of labels, or an object
/// whose keys are labels and whose values are counts.
private struct LabelAnswer {
    private let value: JSONValue

    init(_ value: JSONValue) {
        self.value = value
    }

    /// Returns each label once, with its count.
    ///
    /// - Parameter lists: the index of each declared list, by the list's name.
    /// - Throws: `ExaminationError`, which makes the document fail.
    func labels(of lists: [String: Int]) throws(ExaminationError) -> [LabelCount] {
        guard let members = value.objectValue else { throw wrong("labels", "an object") }
        var labels: [LabelCount] = []
        for (name, written) in members {
            guard let list = lists[name] else {
                throw ExaminationError("the list of labels '\(name)' is not declared")
            }
            for (label, times) in try counts(written, name) {
                labels.append(LabelCount(list: list, label: label.text, times: times))
            }
        }
        return labels
    }

    private func counts(
        _ written: JSONValue, _ name: String
    ) throws(ExaminationError) -> [ExactText: Int] {
        var counts: [ExactText: Int] = [:]
        switch written {
        case .array(let labels):
            for label in labels { counts[try self.label(label, name), default: 0] += 1 }
        case .object(let members):
            for (label, times) in members {
                guard let times = times.integerValue, (1...1_000_000_000).contains(times) else {
                    throw wrong("labels/\(name)", "labels with counts from 1")
                }
                counts[try self.label(.string(label), name)] = Int(times)
            }
        default: throw wrong("labels/\(name)", "a list of labels, or labels with counts")
        }
        return counts
    }

    private func label(
        _ value: JSONValue, _ name: String
    ) throws(ExaminationError) -> ExactText {
        guard let text = value.stringValue, text.utf8.count <= LabelList.longestLabel else {
            throw wrong("labels/\(name)", "texts of at most 1,000 bytes")
        }
        return ExactText(text)
    }

    private func wrong(_ key: String, _ expected: String) -> ExaminationError {
        ExaminationError("in the plug-in's answer '\(key)' is not \(expected)")
    }
}
